using Exchange.Framework.Mvc;
using Exchange.Inquiries.Services;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;

namespace Exchange.Inquiries.ViewModels;

internal sealed record InspectionListPage(
    Page<InspectionRow> Rows, IReadOnlyDictionary<Guid, ListingSummary> Listings, IReadOnlyDictionary<Guid, PartySummary> Parties);
