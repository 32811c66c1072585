namespace Exchange.Events.ViewModels;

internal sealed record YearPage(int Year, DateOnly Today, IReadOnlyList<CampaignRow> Campaigns, IReadOnlyList<MonthRow> Months);
