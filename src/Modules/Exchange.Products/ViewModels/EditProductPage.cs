using Exchange.Products.Contracts;
using Exchange.Products.Domain;

namespace Exchange.Products.ViewModels;

/// <param name="Number">Null for a new product.</param>
/// <param name="Kinds">What this provider may offer.</param>
/// <param name="Theirs">What is stored, when somebody else has changed it in the meantime.</param>
/// <param name="Fees">As they are typed, beside the reference of valuations.</param>
internal sealed record EditProductPage(string? Number, ProductForm Form, ProductSummary? Theirs, IReadOnlyList<ProductKind> Kinds, IReadOnlyList<FeeComparison> Fees);
