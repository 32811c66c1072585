using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <param name="Secret">Null while the draw waits.</param>
/// <param name="Seed">Null before the draw, and for ever when it was cancelled.</param>
/// <param name="PublicDigits">The public value that the seed holds; null before the draw.</param>
/// <param name="PublicFrom">From which day on the public value can be known.</param>
/// <param name="MayDraw">That day has come.</param>
/// <param name="Parties">For the operator alone; empty on the public page.</param>
internal sealed record DrawPage(
    string Number, string Title, IReadOnlyList<ExpertField> Fields, string? Topic, int Wanted, int Recused, string SeedHash, string? Secret, string? Seed, string? PublicDigits, DateOnly PublicFrom, bool MayDraw,
    DateTimeOffset CommittedAt, DateTimeOffset? DrawnAt, DrawState State, string? Reason, int Missing, IReadOnlyList<DrawEntryRow> Entries, long Version,
    IReadOnlyList<string> Parties, bool IsDemo);
