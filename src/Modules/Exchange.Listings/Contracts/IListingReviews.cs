using Exchange.Framework.Mvc;
using Exchange.Listings.ViewModels;

namespace Exchange.Listings.Contracts;

/// <summary>What the operator does with listings and reports. Null: there is no such record.</summary>
public interface IListingReviews
{
    Task<QueuePage> QueueAsync(ListingState state, int page, CancellationToken cancellationToken);

    Task<ReviewPage?> ShowAsync(string number, CancellationToken cancellationToken);

    Task<Result?> ApproveAsync(string number, long version, CancellationToken cancellationToken);

    Task<Result?> ReturnAsync(string number, ReviewForm form, CancellationToken cancellationToken);

    Task<Result?> SuspendAsync(string number, ReasonForm form, CancellationToken cancellationToken);

    Task<Result?> ResumeAsync(string number, long version, CancellationToken cancellationToken);

    Task<Result?> CloseAsync(string number, ReasonForm form, CancellationToken cancellationToken);

    Task<int> CountWaitingAsync(CancellationToken cancellationToken);
}
