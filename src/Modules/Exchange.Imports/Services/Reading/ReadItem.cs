using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>One record of a file as it was read, or why it could not be.</summary>
/// <param name="File">Name of the file; an archive's entry as <c>archive/entry</c>.</param>
/// <param name="Position">Line, row or document, from 1; 0 for the file as a whole.</param>
/// <param name="Record">Null when it could not be read.</param>
/// <param name="ReasonCode">Set when <paramref name="Record"/> is null.</param>
/// <param name="Excerpt">What stood there, at most <see cref="ExcerptLength"/> characters.</param>
internal sealed record ReadItem(string File, long Position, PatentRecord? Record, string? ReasonCode, string? Excerpt)
{
    public const int ExcerptLength = 300;

    /// <summary>Something was left out that does not keep the record from being added.</summary>
    public string? WarningCode { get; init; }

    /// <summary>Drawings that the record names.</summary>
    public IReadOnlyList<PictureName> Pictures { get; init; } = [];

    /// <summary>Characters of the record's texts and as much of its drawings, by which batches are kept small.</summary>
    public int Weight => Record is null ? 0
        : (Record.Abstract?.Length ?? 0) + Record.Claims.Sum(c => c.Length) + Record.Description.Sum(p => p.Length)
            + Record.Drawings.Sum(d => d.Content.Length / sizeof(char));

    public static ReadItem Good(string file, long position, PatentRecord record, string? warningCode = null) =>
        new(file, position, record, null, Cut(record.Title)) { WarningCode = warningCode };

    public static ReadItem Bad(string file, long position, string reasonCode, ReadOnlySpan<char> excerpt = default) =>
        new(file, position, null, reasonCode, Cut(excerpt.Length > 2 * ExcerptLength ? excerpt[..(2 * ExcerptLength)].ToString() : excerpt.ToString()));

    private static string? Cut(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // PostgreSQL stores no NUL; half of a surrogate pair is no UTF-8.
        var clean = text.Replace('\0', ' ').Trim();
        if (clean.Length > ExcerptLength)
        {
            clean = clean[..(char.IsHighSurrogate(clean[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength)];
        }

        return clean;
    }
}
