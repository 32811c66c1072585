using Exchange.Content.Contracts;
using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Framework.Time;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain;
using Exchange.Policies.Domain.Laws;
using Exchange.Policies.Services.Reading;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Policies.Services;

/// <summary>Keeps the rows beside published policies and laws: what lists ask for, and the articles.</summary>
internal sealed class PolicyPublication : IContentEvents
{
    private readonly AppDbContext _db;
    private readonly ISearchChanges _search;
    private readonly StampStore _stamps;
    private readonly SiteClock _clock;

    public PolicyPublication(AppDbContext db, ISearchChanges search, StampStore stamps, SiteClock clock)
    {
        _stamps = stamps;
        _db = db;
        _search = search;
        _clock = clock;
    }

    public async Task PublishedAsync(ContentText text, CancellationToken cancellationToken)
    {
        if (text.Item.Type is not (PolicyTypeCodes.Policy or PolicyTypeCodes.Law))
        {
            return;
        }

        var document = new PolicyDocument(text.Part(PolicyDocument.PartName));
        var record = await _db.Set<PolicyRecord>().FirstOrDefaultAsync(r => r.Id == text.Item.Id, cancellationToken);
        if (record is null)
        {
            record = new PolicyRecord
            {
                Id = text.Item.Id,
                ContentItemId = text.Item.ContentItemId,
                Type = text.Item.Type,
                Culture = text.Item.Culture,
                LocalizationSet = text.Item.LocalizationSet,
                Title = text.Title,
                Url = text.Item.Url ?? "/",
                PublishedAt = text.Item.PublishedAt ?? _clock.Now,
            };
            _db.Add(record);
        }

        Fill(record, text, document);
        _stamps.RaiseWhenSaved(PolicyFacetRows.Topic);
        if (text.Item.Type == PolicyTypeCodes.Law)
        {
            await WriteArticlesAsync(record, text.Markdown, cancellationToken);
        }
    }

    public async Task UnpublishedAsync(ContentItemInfo item, CancellationToken cancellationToken)
    {
        if (await _db.Set<PolicyRecord>().FirstOrDefaultAsync(r => r.Id == item.Id, cancellationToken) is not { } record)
        {
            return;
        }

        var articles = await _db.Set<Article>().Where(a => a.ItemId == item.Id).ToListAsync(cancellationToken);
        articles.ForEach(article => _search.Record(IContentDocuments.SourceName, article.Id));
        _db.RemoveRange(articles);
        _db.Remove(record);
        _stamps.RaiseWhenSaved(PolicyFacetRows.Topic);
    }

    private static void Fill(PolicyRecord record, ContentText text, PolicyDocument document)
    {
        record.LocalizationSet = text.Item.LocalizationSet;
        record.Title = text.Title;
        record.Summary = text.Summary;
        record.Url = text.Item.Url ?? "/";
        record.ShortName = LawCitation.NameOf(document.ShortName ?? text.Title);
        record.IssuingBody = document.IssuingBody;
        record.DocumentNumber = document.DocumentNumber;
        record.Level = document.Level;
        record.IssuedOn = document.IssuedOn;
        record.InForceFrom = document.InForceFrom;
        record.ExpiresOn = document.ExpiresOn;
        record.AmendedOn = document.AmendedOn;
        record.RepealedOn = document.RepealedOn;
        record.ApplyUntil = document.ApplyUntil;
        record.CommentFrom = document.CommentFrom;
        record.CommentUntil = document.CommentUntil;
        record.ReplacedBy = document.ReplacedBy;
        record.Topics = text.Topics.Count == 0 ? "" : "|" + string.Join('|', text.Topics) + "|";
        record.PublishedAt = text.Item.PublishedAt ?? record.PublishedAt;
    }

    // An article keeps its id as long as its anchor is there: what is told of it stays with it.
    private async Task WriteArticlesAsync(PolicyRecord record, string markdown, CancellationToken cancellationToken)
    {
        var law = LawReader.Read(MarkdownSource.Read(markdown).Lines);
        var contexts = ArticleContext.Of(law);
        var stored = await _db.Set<Article>().Where(a => a.ItemId == record.Id).ToDictionaryAsync(a => a.Anchor, StringComparer.Ordinal, cancellationToken);
        var order = 0;
        foreach (var article in law.Articles)
        {
            if (!stored.Remove(article.Anchor, out var row))
            {
                row = new Article { ItemId = record.Id, Anchor = article.Anchor };
                _db.Add(row);
            }

            row.Number = article.Number;
            row.Insertion = article.Insertion;
            row.Label = article.Label;
            row.Path = Cut(string.Join('\n', article.Path.Select(division => division.Caption)), Article.PathLength);
            row.Text = article.Text;
            row.Context = Cut(contexts[article], Article.ContextLength);
            row.Order = order++;
            _search.Record(IContentDocuments.SourceName, row.Id);
        }

        foreach (var gone in stored.Values)
        {
            _search.Record(IContentDocuments.SourceName, gone.Id);
            _db.Remove(gone);
        }

        record.FirstArticle = law.Articles.Select(article => (int?)article.Number).Min();
        record.LastArticle = law.Articles.Select(article => (int?)article.Number).Max();
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
