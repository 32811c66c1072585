using Exchange.Listings.Contracts;
using Exchange.Listings.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Listings.ViewComponents;

/// <summary>What waits for review, on the operator's desk.</summary>
internal sealed class ListingQueueViewComponent : ViewComponent
{
    private readonly ListingReviews _reviews;

    public ListingQueueViewComponent(ListingReviews reviews) => _reviews = reviews;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _reviews.QueueAsync(ListingState.Submitted, 1, HttpContext.RequestAborted));
}
