namespace Exchange.Listings.ViewModels;

public sealed record HistoryRow(DateTimeOffset At, string What, string Who, string? Reason);
