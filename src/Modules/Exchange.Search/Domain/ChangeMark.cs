using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Exchange.Search.Domain;

/// <summary>How far a reader of the change feed has come, as a word that says nothing to anybody else.</summary>
internal static class ChangeMark
{
    private const string Version = "1:";
    private const int MaxLength = 60;

    public static string Write(long position) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Version}{position}")));

    /// <summary>Null when the word is none of ours.</summary>
    public static long? Read(string? mark)
    {
        if (mark is not { Length: > 0 and <= MaxLength } || !Base64Url.IsValid(mark))
        {
            return null;
        }

        var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(mark));
        return text.StartsWith(Version, StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(Version.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;
    }
}
