using Exchange.Listings.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Listings.ViewComponents;

/// <summary>What waits for review, on the operator's desk.</summary>
public sealed class ListingQueueViewComponent : ViewComponent
{
    private readonly IListingReviews _reviews;

    public ListingQueueViewComponent(IListingReviews reviews) => _reviews = reviews;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _reviews.QueueAsync(ListingState.Submitted, 1, HttpContext.RequestAborted));
}
