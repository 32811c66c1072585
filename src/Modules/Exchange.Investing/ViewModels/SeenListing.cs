using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed record SeenListing(string Number, string Title, Guid? EntryId, DealStage? Stage);
