using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain;
using Exchange.Policies.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Policies.Services;

/// <summary>Lists of policies and laws, and what stands above each.</summary>
internal sealed class PolicyLibrary
{
    private const int PageSize = 20;
    private const int MaxReplaced = 20;
    private const int MaxTyped = 20;

    private readonly AppDbContext _db;
    private readonly ILawReferences _laws;
    private readonly PolicyFacetRows _facetRows;
    private readonly PolicyFacets _facets;
    private readonly SiteClock _clock;

    public PolicyLibrary(AppDbContext db, ILawReferences laws, PolicyFacetRows facetRows, PolicyFacets facets, SiteClock clock)
    {
        _db = db;
        _laws = laws;
        _facetRows = facetRows;
        _facets = facets;
        _clock = clock;
    }

    /// <summary>What can still be applied for first, by its last day; then the newest; what is no longer in force last. Of translations the one in the reader's language.</summary>
    public async Task<PolicyListPage> ListAsync(string type, PolicyFilter filter, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var culture = CultureInfo.CurrentUICulture.Name;
        var all = _db.Set<PolicyRecord>().AsNoTracking().Where(r => r.Type == type && (r.Culture == culture || !_db.Set<PolicyRecord>().Any(other =>
            other.LocalizationSet == r.LocalizationSet && other.Type == r.Type && other.Culture == culture)));
        var rows = Narrow(all, filter, today);
        var number = PageNumber.Of(filter.Page);
        var total = await rows.CountAsync(cancellationToken);
        var records = await rows.OrderBy(r => r.RepealedOn <= today || r.ExpiresOn < today).ThenByDescending(r => r.ApplyUntil >= today)
            .ThenBy(r => r.ApplyUntil >= today ? r.ApplyUntil : null).ThenByDescending(r => r.IssuedOn != null).ThenByDescending(r => r.IssuedOn).ThenByDescending(r => r.PublishedAt).ThenBy(r => r.Id)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .Select(r => new { Record = r, Articles = _db.Set<Article>().Count(a => a.ItemId == r.Id) }).ToListAsync(cancellationToken);
        var asked = await _facetRows.ReadAsync(type, culture, all, today, cancellationToken);
        return new PolicyListPage(type, filter, new Page<PolicyRow>([.. records.Select(r => Row(r.Record, r.Articles, today))], total, number, PageSize), _facets.Of(type, filter, asked, total));
    }

    public async Task<PolicyFacts> FactsAsync(ContentItemInfo item, PolicyDocument document, CancellationToken cancellationToken)
    {
        var successor = document.ReplacedBy is { } id
            ? await _db.Set<PolicyRecord>().AsNoTracking().Where(r => r.ContentItemId == id).Select(r => new PolicyLink(r.Title, r.Url, r.Culture)).FirstOrDefaultAsync(cancellationToken)
            : null;
        var replaces = await _db.Set<PolicyRecord>().AsNoTracking().Where(r => r.ReplacedBy == item.ContentItemId).OrderByDescending(r => r.IssuedOn)
            .Select(r => new PolicyLink(r.Title, r.Url, r.Culture)).Take(MaxReplaced).ToListAsync(cancellationToken);
        List<PolicyLink> basis = [];
        foreach (var citation in document.Basis)
        {
            basis.Add(new PolicyLink(citation.Text, await _laws.FindAsync(citation, cancellationToken)));
        }

        // Another version of the same law, or another book of it: who reads one must know of the other.
        var name = document.ShortName is { } shortName ? LawCitation.NameOf(shortName) : null;
        var beside = item.Type != PolicyTypeCodes.Law || name is null ? [] : await _db.Set<PolicyRecord>().AsNoTracking()
            .Where(r => r.Type == PolicyTypeCodes.Law && r.ShortName == name && r.Id != item.Id && r.Culture == item.Culture)
            .OrderByDescending(r => r.InForceFrom).ThenBy(r => r.FirstArticle).Take(MaxReplaced).ToListAsync(cancellationToken);
        var articles = item.Type == PolicyTypeCodes.Law ? await _db.Set<Article>().CountAsync(a => a.ItemId == item.Id, cancellationToken) : 0;
        return new PolicyFacts(item.Id, document, item.Type == PolicyTypeCodes.Law, document.Dates.On(_clock.Today), successor, replaces, basis, articles, [.. beside.Select(r => (new PolicyLink(r.Title, r.Url, r.Culture), r.Dates.On(_clock.Today)))]);
    }

    /// <summary>Where an article of a law is read, in this text or in another book of the same law.</summary>
    /// <param name="typed">50, 50-1 or 第五十条之一.</param>
    /// <returns>The law's own address and what to tell the reader when there is no such article; null when there is no such law.</returns>
    public async Task<(string Url, string? Problem)?> FindArticleAsync(Guid lawId, string? typed, CancellationToken cancellationToken)
    {
        if (await _db.Set<PolicyRecord>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == lawId && r.Type == PolicyTypeCodes.Law, cancellationToken) is not { } law)
        {
            return null;
        }

        var url = law.Culture == CultureInfo.CurrentUICulture.Name ? law.Url : $"{law.Url}?language={law.Culture}";
        if (typed is not { Length: <= MaxTyped } || LawCitation.Parse($"{law.ShortName ?? law.Title} {typed.Trim()}") is not { Article: { } number } citation)
        {
            return (url, PolicyTexts.WhichArticle);
        }

        // A citation knows the first and the last article of a text: what this one lacks between them is nowhere else either.
        var (insertion, anchor) = (citation.Insertion, citation.Anchor);
        return await _db.Set<Article>().AnyAsync(a => a.ItemId == lawId && a.Number == number && a.Insertion == insertion, cancellationToken)
            ? ($"{url}#{anchor}", null)
            : await _laws.FindAsync(citation, cancellationToken) is { } elsewhere && !elsewhere.StartsWith(law.Url + '#', StringComparison.Ordinal)
                ? (elsewhere, null)
                : (url, PolicyTexts.NoSuchArticle);
    }

    private static IQueryable<PolicyRecord> Narrow(IQueryable<PolicyRecord> rows, PolicyFilter filter, DateOnly today)
    {
        if (filter.ReadLevel() is { } level)
        {
            rows = rows.Where(r => r.Level == level);
        }

        if (!string.IsNullOrEmpty(filter.Body))
        {
            rows = rows.Where(r => r.IssuingBody == filter.Body);
        }

        if (!string.IsNullOrEmpty(filter.Topic))
        {
            var topic = "|" + filter.Topic + "|";
            rows = rows.Where(r => r.Topics.Contains(topic));
        }

        return filter.ReadValidity() is { } validity ? PolicyStanding.Of(rows, validity, today) : rows;
    }

    private static PolicyRow Row(PolicyRecord record, int articles, DateOnly today) => new(
        record.Title, record.Summary, record.Url, record.Culture, record.IssuingBody, record.DocumentNumber, record.Level, record.IssuedOn, record.InForceFrom,
        record.Dates.On(today), record.ApplyUntil >= today ? record.ApplyUntil : null, articles > 0 ? articles : null);
}
