using Exchange.Financing.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Financing.ViewModels;

/// <param name="Teaser">Null when what stood in it is erased.</param>
/// <param name="Reminders">When each lender was reminded last, by request.</param>
/// <param name="MayOpen">The reader has stated a reason within the last hour.</param>
internal sealed record AdminDossierPage(
    Dossier Dossier, Teaser? Teaser, IReadOnlyList<LenderRow> Requests, Page<OpeningRow> Openings, bool MayOpen,
    IReadOnlyDictionary<Guid, DateTimeOffset> Reminders, DateOnly Today);
