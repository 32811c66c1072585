using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <param name="Reason">Why given up; null while the draw waits.</param>
/// <param name="Steps">For the operator while the draw waits; else null.</param>
/// <param name="Form">Of the public value.</param>
/// <param name="Parties">For the operator alone; empty on the public page.</param>
internal sealed record DrawPage(
    string Number, string Title, IReadOnlyList<ExpertField> Fields, string? Topic, int Wanted, int Recused, DrawProof Proof, DrawSteps? Steps, PublicValueForm Form,
    DateTimeOffset CommittedAt, DateTimeOffset? DrawnAt, DrawState State, string? Reason, int Missing, IReadOnlyList<DrawEntryRow> Entries, long Version,
    IReadOnlyList<string> Parties, bool IsDemo);
