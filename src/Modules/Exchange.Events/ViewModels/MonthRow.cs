namespace Exchange.Events.ViewModels;

/// <param name="Campaigns">Those that touch the month.</param>
internal sealed record MonthRow(int Month, IReadOnlyList<CampaignRow> Campaigns, IReadOnlyList<EventRow> Events);
