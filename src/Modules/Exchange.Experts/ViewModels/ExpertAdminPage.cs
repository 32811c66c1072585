using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <param name="IsInDrawnList">Whoever takes the expert out of the pool needs a second person.</param>
/// <param name="IsOwnSuspension">The reader has entered the suspension that waits: somebody else confirms.</param>
internal sealed record ExpertAdminPage(
    Expert Expert, ExpertForm Form, AdmitForm Admit, IReadOnlyList<TopicRow> Topics, DateOnly Today, bool IsInDrawnList, bool IsOwnSuspension);
