using Exchange.Inquiries.Services;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Inquiries.ViewComponents;

/// <summary>On the owner's record of a listing (route value <c>number</c>): why askers closed, in sum, and what to mend.</summary>
internal sealed class ListingLessonsViewComponent : ViewComponent
{
    private readonly ListingLessons _lessons;
    private readonly IListingDirectory _listings;
    private readonly ICurrentParty _party;

    public ListingLessonsViewComponent(ListingLessons lessons, IListingDirectory listings, ICurrentParty party)
    {
        _lessons = lessons;
        _listings = listings;
        _party = party;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var stop = HttpContext.RequestAborted;
        return RouteData.Values["number"] is string number
            && await _party.GetAsync(stop) is { } acting
            && await _listings.FindByNumberAsync(number, stop) is { } listing && listing.OwnerPartyId == acting.Party.Id
            && await _lessons.OfListingAsync(listing.Id, acting.Party.Id, stop) is { } lessons
                ? View("Default", lessons)
                : Content("");
    }
}
