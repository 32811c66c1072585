using Exchange.Listings.ViewModels;

namespace Exchange.Listings.Contracts;

/// <summary>What the pages show. Null: there is no such listing for this reader.</summary>
public interface IListingPages
{
    /// <summary>The public page; members of the owner and reviewers see it in every state.</summary>
    /// <param name="mayReview">The reader is an operator who reviews listings.</param>
    Task<ListingPage?> ShowAsync(string number, bool mayReview, CancellationToken cancellationToken);

    Task<DeskListingsPage> ListMineAsync(ListingState? state, int page, CancellationToken cancellationToken);

    /// <summary>For the desk; null for people without a party.</summary>
    Task<MyListingsSummary?> SummariseMineAsync(CancellationToken cancellationToken);

    Task<NewListingPage> NewAsync(NewListingForm form, int page, CancellationToken cancellationToken);

    /// <param name="typed">What was typed, shown again after an error; null shows what is stored.</param>
    Task<EditPage?> EditAsync(string number, ListingForm? typed, CancellationToken cancellationToken);

    Task<PreviewPage?> PreviewAsync(string number, CancellationToken cancellationToken);

    Task<ManagePage?> ManageAsync(string number, CancellationToken cancellationToken);

    /// <summary>Mine beside what is stored by now.</summary>
    /// <param name="posted">Fields of the form as they came, to be sent again.</param>
    ConflictPage Conflict(string number, ListingForm mine, ListingForm stored, IEnumerable<KeyValuePair<string, string>> posted);

    /// <summary>Counts one opening of the public page; nothing about who opened it.</summary>
    Task CountViewAsync(Guid listingId, CancellationToken cancellationToken);

    Task<IReadOnlyList<CardRow>> NewestAsync(int count, CancellationToken cancellationToken);
}
