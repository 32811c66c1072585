using Exchange.Rights.Contracts;

namespace Exchange.Listings.ViewModels;

internal sealed record ClaimedRightRow(Guid Id, string Number, string Title, string Url, string StatusText, bool IsInactive, bool IsDemo, string? ListedAs, StatusCheck Check);
