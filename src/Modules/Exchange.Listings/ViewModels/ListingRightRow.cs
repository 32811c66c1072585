using Exchange.Rights.Contracts;

namespace Exchange.Listings.ViewModels;

/// <param name="StatusSource">Null when the register was never checked.</param>
internal sealed record ListingRightRow(
    string Number, string Title, string Url, IReadOnlyList<string> Owners, string Status, string StatusText, DateOnly? StatusCheckedOn, string? StatusSource,
    DateOnly? TermEnd, IReadOnlyList<string> Taxonomy, bool IsDemo)
{
    public StatusCheck Check => new(StatusCheckedOn, StatusSource);
}
