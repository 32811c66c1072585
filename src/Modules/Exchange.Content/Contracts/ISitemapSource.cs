namespace Exchange.Content.Contracts;

/// <summary>A module's public pages for <c>/sitemap.xml</c>.</summary>
public interface ISitemapSource
{
    /// <summary>Order among the sources, compared as menu positions are: the file has room for 50,000 addresses.</summary>
    string Position => "1";

    /// <param name="limit">At most so many, the most recently changed ones.</param>
    Task<IReadOnlyList<SitemapEntry>> GetAsync(int limit, CancellationToken cancellationToken);
}
