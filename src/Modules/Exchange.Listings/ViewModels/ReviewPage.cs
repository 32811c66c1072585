namespace Exchange.Listings.ViewModels;

/// <param name="IsConflicted">The reviewer belongs to the owner and may not decide.</param>
/// <param name="Waiting">Number and title of the listings that wait for review, the oldest first; at most 20.</param>
internal sealed record ReviewPage(
    ListingPage Listing, IReadOnlyList<ProblemRow> Problems, bool IsConflicted, IReadOnlyList<ReportRow> Reports,
    IReadOnlyList<(string Number, string Title)> Waiting)
{
    /// <summary>The one before this in the queue; null for the first, and for a listing that does not wait.</summary>
    public string? Previous => Place > 0 ? Waiting[Place - 1].Number : null;

    /// <summary>The one after this in the queue, the oldest for a listing that does not wait; null when nothing else waits.</summary>
    public string? Next => Place + 1 < Waiting.Count ? Waiting[Place + 1].Number : null;

    private int Place => Waiting.Select((row, place) => (row.Number, place)).Where(row => row.Number == Listing.Number).Select(row => row.place).FirstOrDefault(-1);
}
