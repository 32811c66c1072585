using Exchange.Products.Contracts;

namespace Exchange.Products.Domain;

/// <param name="Rate">Whether it has a yearly rate: it lends.</param>
/// <param name="Share">Whether it rests on a share of the right's value.</param>
/// <param name="Fee">Whether it must state a fee: its price is one.</param>
internal sealed record ProductTermsRule(ProductKind Product, bool Rate, bool Share, bool Fee);
