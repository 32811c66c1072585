namespace Exchange.Framework.Data;

/// <summary>What is stored of an exception. A message that does not fit its column would fail in the place that reports failures.</summary>
internal static class StoredError
{
    public const int MaxLength = 4000;

    public static string From(Exception exception)
    {
        // PostgreSQL stores neither NUL nor half a character.
        var text = exception.Message.Replace("\0", "", StringComparison.Ordinal);
        var length = Math.Min(text.Length, MaxLength);
        return text[..(length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
