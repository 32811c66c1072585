namespace Exchange.Listings.ViewModels;

internal sealed record ListingFileRow(Guid Id, string Name, string Url, long Length, bool IsImage);
