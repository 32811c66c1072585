namespace Exchange.Rights.Domain;

/// <summary>Names of owners as they are entered: one a line.</summary>
internal static class EnteredOwners
{
    public const int Most = 50;

    /// <summary>Bounds what one event keeps of them.</summary>
    public const int MaxLength = 6000;

    /// <summary>Null when a name is too long or there are too many; empty when there is none.</summary>
    public static IReadOnlyList<string>? Read(string? text)
    {
        var names = (EnteredText.Clean(text) ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal).ToList();
        return names.Count > Most || names.Any(name => name.Length > RightPerson.MaxNameLength) ? null : names;
    }

    public static string? Write(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join('\n', names);
}
