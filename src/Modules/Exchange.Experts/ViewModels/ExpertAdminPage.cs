using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <param name="IsInList">Of a draw: what decides on it is frozen, and whoever takes the expert out of the pool needs a second person.</param>
/// <param name="IsOwnSuspension">The reader has entered the suspension that waits: somebody else confirms.</param>
internal sealed record ExpertAdminPage(
    Expert Expert, ExpertForm Form, AdmitForm Admit, IReadOnlyList<TopicRow> Topics, DateOnly Today, bool IsInList, bool IsOwnSuspension);
