namespace Exchange.Content.ViewModels;

/// <summary>What stands above a notice of record.</summary>
/// <param name="Language">Of the notice.</param>
/// <param name="Kind">English msgid.</param>
/// <param name="Number">Null in the preview: it is given at publishing.</param>
/// <param name="PublisherNumber">The number that its publisher gave it; null when there is none beside ours.</param>
/// <param name="IsIntact">Whether the stored text still has this hash.</param>
/// <param name="Statement">The sentence of rules GEN-02, in the language of the notice; null for other kinds.</param>
internal sealed record RecordFacts(
    string Language, string Kind, string? Number, string? Publisher, string? PublisherNumber, DateTimeOffset? PublishedAt, string? Sha256, bool IsIntact, string? Statement, RecordLink? Corrects,
    IReadOnlyList<RecordLink> CorrectedBy);
