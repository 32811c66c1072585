using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

internal sealed record QueuePage(Page<QueueRow> Rows, ListingState State, IReadOnlyDictionary<ListingState, int> Counts, int ServiceHours, int OpenReports);
