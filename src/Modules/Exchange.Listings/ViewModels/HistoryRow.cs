namespace Exchange.Listings.ViewModels;

internal sealed record HistoryRow(DateTimeOffset At, string What, string Who, string? Reason);
