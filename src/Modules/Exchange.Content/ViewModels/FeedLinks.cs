using Exchange.Content.Services;
using Exchange.Search.ViewModels;
using Microsoft.AspNetCore.Http.Extensions;

namespace Exchange.Content.ViewModels;

/// <summary>Where one follows a list: by a feed reader, or by mail.</summary>
/// <param name="Title">In the reader's language.</param>
/// <param name="Digest">Null where there is no mail for it.</param>
public sealed record FeedLinks(string Title, string Atom, string Json, string? Digest)
{
    /// <param name="query">Words and filters as they stand in the list's address, with the question mark; empty for none.</param>
    /// <param name="digest">The same for the form that asks for mail.</param>
    public static FeedLinks Of(string title, string path, string query = "", string? digest = null) =>
        new(title, ContentBrowser.InLanguage($"{path}/feed.atom{query}"), ContentBrowser.InLanguage($"{path}/feed.json{query}"), digest is null ? null : "/digest" + digest);

    /// <summary>Of a search over everything, as far as it looks for texts.</summary>
    public static FeedLinks OfSearch(string title, CatalogPage page)
    {
        var chosen = new QueryBuilder(page.Kept.Where(pair => pair.Key != "source"));
        if (page.Query.Length > 0)
        {
            chosen.Add("q", page.Query);
        }

        var query = chosen.ToQueryString().Value ?? "";
        return Of(title, ContentBrowser.Everything, query, query);
    }
}
