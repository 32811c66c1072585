using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

/// <param name="Set">Set of translations; events and filters name it.</param>
/// <param name="Next">The period that is under way, else the next one.</param>
internal sealed record CampaignRow(
    string Set, string ContentItemId, string Title, string? Summary, string Url, string Culture, CampaignKind Kind, YearlyPeriod? Period, (DateOnly From, DateOnly To)? Next);
