using Exchange.Framework.Mvc;
using Exchange.Listings.ViewModels;
using Microsoft.AspNetCore.Http;

namespace Exchange.Listings.Contracts;

/// <summary>What an owner does with listings. Null: there is no such listing for this person.</summary>
public interface IListingDesk
{
    /// <summary>Begins one draft for the package, or one for each right.</summary>
    /// <returns>The numbers of the drafts.</returns>
    Task<Result<IReadOnlyList<string>>> CreateAsync(NewListingForm form, CancellationToken cancellationToken);

    Task<SaveOutcome> SaveAsync(string number, ListingForm form, CancellationToken cancellationToken);

    Task<Result?> AddModesAsync(string number, IReadOnlyList<OfferMode> modes, CancellationToken cancellationToken);

    Task<Result?> SubmitAsync(string number, long version, CancellationToken cancellationToken);

    Task<Result?> TakeBackAsync(string number, long version, CancellationToken cancellationToken);

    Task<Result?> SuspendAsync(string number, ReasonForm form, CancellationToken cancellationToken);

    Task<Result?> ResumeAsync(string number, long version, CancellationToken cancellationToken);

    Task<Result?> CloseAsync(string number, ReasonForm form, CancellationToken cancellationToken);

    Task<Result?> RenewAsync(string number, ReasonForm form, CancellationToken cancellationToken);

    Task<Result?> ChangeOfferAsync(string number, OfferMode mode, OfferState state, ReasonForm form, CancellationToken cancellationToken);

    Task<Result?> AttachAsync(string number, IReadOnlyList<IFormFile> uploads, CancellationToken cancellationToken);

    Task<Result?> DetachAsync(string number, Guid fileId, CancellationToken cancellationToken);
}
