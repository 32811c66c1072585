namespace Exchange.Parties.Domain;

/// <summary>The catalog and the query that the address of a page names, as somebody copies it: whole or from its path on.</summary>
/// <param name="Source">Name of the catalog, whether there is one or not.</param>
/// <param name="Query">From the question mark on; empty without one.</param>
internal sealed record CatalogPlace(string Source, string Query)
{
    private const string All = "search";
    private const string Chosen = "source";

    // Of a whole address the host does not matter: the catalogs are ours.
    private static readonly Uri _anywhere = new("https://site/");

    /// <summary>Null for what is no address.</summary>
    public static CatalogPlace? Parse(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || !Uri.TryCreate(_anywhere, address.Trim(), out var uri) || uri.Scheme is not ("https" or "http"))
        {
            return null;
        }

        // The search over all shows one kind at a time; the other catalogs bear the names of their kinds.
        var path = uri.AbsolutePath.Trim('/');
        var source = path != All ? path : uri.Query.TrimStart('?').Split('&')
            .Where(pair => pair.StartsWith(Chosen + "=", StringComparison.Ordinal)).Select(pair => Uri.UnescapeDataString(pair[(Chosen.Length + 1)..])).FirstOrDefault();
        return source is { Length: > 0 } ? new CatalogPlace(source, uri.Query) : null;
    }
}
