using Exchange.Products.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>The first step as entered; null is not entered yet.</summary>
/// <param name="Zone">Code of the functional zone that manages the place, beside the district (rules §13.1).</param>
/// <param name="Wishes">Kinds of product; empty leaves it open.</param>
internal sealed record DossierNeed(
    long? AmountFen, FundPurpose? Purpose, string? Use, int? TermMonths, IReadOnlyList<ProductKind> Wishes, string? District,
    IReadOnlyList<string> Categories, string? Zone = null);
