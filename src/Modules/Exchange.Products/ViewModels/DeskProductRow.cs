using Exchange.Products.Contracts;

namespace Exchange.Products.ViewModels;

/// <param name="State">Msgid.</param>
/// <param name="IsFeeOutside">A valuation's fee lies outside the reference for one of its values at least.</param>
internal sealed record DeskProductRow(ProductSummary Product, bool IsPublished, string State, string Badge, bool IsFeeOutside);
