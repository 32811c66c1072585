using Exchange.Financing.Domain;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;

namespace Exchange.Financing.ViewModels;

/// <param name="Product">Null when none was asked for.</param>
internal sealed record LenderRow(DossierRequest Request, string Lender, OrganisationKind? Kind, ProductSummary? Product, bool IsOverdue);
