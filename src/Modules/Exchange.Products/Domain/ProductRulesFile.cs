namespace Exchange.Products.Domain;

internal sealed record ProductRulesFile(IReadOnlyList<ProductOffer> Offers, IReadOnlyList<ProductTermsRule> Terms);
