namespace Exchange.Products.Contracts;

public interface IProductCatalog
{
    /// <summary>Whatever their state, so that an old answer can still name them; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, ProductSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Published, valid today, and of a provider that offers today; at most 500.</summary>
    /// <param name="kind">Null for every kind.</param>
    Task<IReadOnlyList<ProductSummary>> ListOnOfferAsync(ProductKind? kind, CancellationToken cancellationToken);
}
