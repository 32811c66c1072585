using Exchange.Products.Contracts;

namespace Exchange.Products.ViewModels;

/// <param name="State">Msgid.</param>
internal sealed record DeskProductRow(ProductSummary Product, bool IsPublished, string State, string Badge);
