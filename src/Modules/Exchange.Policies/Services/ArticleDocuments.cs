using Exchange.Content.Contracts;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Policies.Services;

/// <summary>Each article of a law as a thing to find.</summary>
internal sealed class ArticleDocuments : IContentDocuments
{
    private const int CardLength = 200;

    private readonly AppDbContext _db;

    public ArticleDocuments(AppDbContext db) => _db = db;

    public bool Covers(string type) => type == PolicyTypeCodes.Law;

    public async Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken)
    {
        var query = _db.Set<Article>().AsNoTracking();
        if (after is { } last)
        {
            query = query.Where(a => a.Id.CompareTo(last) > 0);
        }

        return await query.OrderBy(a => a.Id).Select(a => a.Id).Take(count).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from article in _db.Set<Article>().AsNoTracking().Where(a => ids.Contains(a.Id))
            join law in _db.Set<PolicyRecord>().AsNoTracking() on article.ItemId equals law.Id
            select new { article, law }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => Document(row.article, row.law));
    }

    internal static SearchDocument Document(Article article, PolicyRecord law)
    {
        var name = law.ShortName ?? law.Title;
        var title = $"{name} {article.Label}";
        var mark = PolicyMarks.Of(law.Dates, law.IssuedOn);
        return new SearchDocument
        {
            Id = article.Id,
            Title = title,

            // 专利法第五十条 as people write it, and where in the law it stands.
            Names = $"{name}{article.Label}\n{law.Title}\n{article.Path}",
            Summary = article.Text,
            FullText = article.Context,
            Facets = ContentFacets.Of(PolicyTypeCodes.Law, law.TopicCodes, mark.Year ?? SiteClock.ToDate(law.PublishedAt).Year, law.Culture),
            SortKeys = new Dictionary<string, long> { [ContentFacets.Published] = law.PublishedAt.ToUnixTimeMilliseconds() },
            Card = new ContentCard(
                law.ContentItemId, PolicyTypeCodes.Law, title, $"{law.Url}#{article.Anchor}", law.PublishedAt,
                article.Text.Length <= CardLength ? article.Text : article.Text[..CardLength] + "…", law.Culture, article.Anchor, law.Title, mark).ToJson(),
        };
    }
}
