namespace Exchange.Listings.ViewModels;

public sealed record ListingFileRow(Guid Id, string Name, string Url, long Length, bool IsImage);
