using Exchange.Products.Contracts;

namespace Exchange.Financing.Services;

/// <summary>What the page from which a dossier is begun brings along; everything may be changed.</summary>
/// <param name="LenderId">Party of the lender that is offered first.</param>
/// <param name="ProductId">Its product.</param>
internal sealed record DossierStart(long? AmountFen = null, int? TermMonths = null, ProductKind? Wish = null, Guid? LenderId = null, Guid? ProductId = null)
{
    /// <summary>For the page: the lender and product by name; null for none.</summary>
    public string? From { get; init; }
}
