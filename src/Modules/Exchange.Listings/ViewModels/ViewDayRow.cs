namespace Exchange.Listings.ViewModels;

public sealed record ViewDayRow(DateOnly Day, int Count);
