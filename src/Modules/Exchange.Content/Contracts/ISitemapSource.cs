namespace Exchange.Content.Contracts;

/// <summary>A module's public pages for <c>/sitemap.xml</c>.</summary>
public interface ISitemapSource
{
    /// <param name="limit">At most so many, the most recently changed ones.</param>
    Task<IReadOnlyList<SitemapEntry>> GetAsync(int limit, CancellationToken cancellationToken);
}
