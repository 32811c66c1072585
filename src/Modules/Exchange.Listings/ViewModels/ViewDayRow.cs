namespace Exchange.Listings.ViewModels;

internal sealed record ViewDayRow(DateOnly Day, int Count);
