using Exchange.Content.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Listings.Services;

/// <summary>The page of each technology of the chain.</summary>
internal sealed class ChainSitemap : ISitemapSource
{
    private readonly ITaxonomy _taxonomy;

    public ChainSitemap(ITaxonomy taxonomy) => _taxonomy = taxonomy;

    // What stands on them changes with every listing: no day is told.
    public Task<IReadOnlyList<SitemapEntry>> GetAsync(int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SitemapEntry>>(
            [.. _taxonomy.Roots.SelectMany(root => root.Children.Prepend(root)).Take(limit).Select(node => new SitemapEntry($"/chain/{node.Code}", null))]);
}
