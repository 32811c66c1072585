using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>Notices of record for readers.</summary>
internal sealed class RecordPages
{
    private const int PageSize = 25;
    private const int MaxCorrections = 20;

    private readonly AppDbContext _db;
    private readonly ContentTypes _types;

    public RecordPages(AppDbContext db, ContentTypes types)
    {
        _db = db;
        _types = types;
    }

    /// <summary>All of them, the newest first: whoever counts the numbers sees that none is missing.</summary>
    public async Task<RecordsPage> ListAsync(string? query, string? kind, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var asked = (query ?? "").Trim();
        var rows =
            from record in _db.Set<NoticeRecord>().AsNoTracking()
            join item in _db.Set<ContentItem>().AsNoTracking() on record.ItemId equals item.Id
            select new { record, item };
        if (Enum.TryParse<RecordKind>(kind, out var wanted) && Enum.IsDefined(wanted))
        {
            rows = rows.Where(r => r.record.Kind == wanted);
        }

        if (asked.Length > 0)
        {
            var upper = asked.ToUpperInvariant();
            rows = rows.Where(r => r.record.Number == upper || r.record.PublisherNumber == asked || r.item.Title.Contains(asked));
        }

        var total = await rows.CountAsync(cancellationToken);
        var found = await rows.OrderByDescending(r => r.record.PublishedAt).ThenByDescending(r => r.record.Number)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .Select(r => new
            {
                r.record.Number,
                r.record.Kind,
                r.record.Publisher,
                r.record.PublisherNumber,
                r.record.PublishedAt,
                r.record.Sha256,
                IsCorrection = r.record.CorrectsId != null,
                IsCorrected = _db.Set<NoticeRecord>().Any(o => o.CorrectsId == r.record.ItemId),
                r.item.Title,
                r.item.Culture,
                r.item.Type,
                r.item.Slug,
            })
            .ToListAsync(cancellationToken);
        return new RecordsPage(
            new Page<RecordRow>(
                found.ConvertAll(r => new RecordRow(
                    r.Number, RecordTexts.NameOf(r.Kind), r.Title, r.Culture, _types.Url(r.Type, r.Slug), r.Publisher, r.PublishedAt, r.Sha256, r.IsCorrected, r.IsCorrection,
                    r.PublisherNumber)),
                total, number, PageSize),
            asked, kind ?? "", [.. Enum.GetValues<RecordKind>().Select(k => (k.ToString(), RecordTexts.NameOf(k)))]);
    }

    /// <summary>The notice of a number, or of an item's id, as recipes name it.</summary>
    public static IQueryable<NoticeRecord> Named(AppDbContext db, string name) => db.Set<NoticeRecord>().AsNoTracking()
        .Where(r => r.Number == name || db.Set<ContentItem>().Any(i => i.Id == r.ItemId && i.ContentItemId == name));

    /// <returns>Null for an ordinary notice.</returns>
    public async Task<RecordFacts?> FactsAsync(ContentPartView view, CancellationToken cancellationToken)
    {
        var notice = new RecordNotice(view.Part);
        if (notice.Kind is not { } kind)
        {
            return null;
        }

        var statement = kind == RecordKind.PledgeInformation
            ? view.Item.Culture == "en" ? RecordText.PledgeSentenceEn : RecordText.PledgeSentenceZh
            : null;
        var record = await _db.Set<NoticeRecord>().AsNoTracking().FirstOrDefaultAsync(r => r.ItemId == view.Item.Id, cancellationToken);
        if (record is null)
        {
            var intended = notice.Corrects is { } name
                ? await LinksAsync(r => r.Number == name || _db.Set<ContentItem>().Any(i => i.Id == r.ItemId && i.ContentItemId == name), cancellationToken)
                : [];
            return new RecordFacts(view.Item.Culture, RecordTexts.NameOf(kind), null, notice.Publisher, notice.PublisherNumber, null, null, true, statement, intended.FirstOrDefault(), []);
        }

        var corrects = record.CorrectsId is { } corrected ? await LinksAsync(r => r.ItemId == corrected, cancellationToken) : [];
        return new RecordFacts(
            view.Item.Culture, RecordTexts.NameOf(kind), record.Number, record.Publisher, record.PublisherNumber, record.PublishedAt, record.Sha256, record.IsIntact, statement, corrects.FirstOrDefault(),
            await LinksAsync(r => r.CorrectsId == record.ItemId, cancellationToken));
    }

    /// <returns>The exact bytes that the hash is of; null when there is no such number.</returns>
    public Task<string?> TextAsync(string number, CancellationToken cancellationToken) =>
        _db.Set<NoticeRecord>().AsNoTracking().Where(r => r.Number == number).Select(r => r.CanonicalText).FirstOrDefaultAsync(cancellationToken);

    public async Task<string?> NumberOfAsync(Guid itemId, CancellationToken cancellationToken) =>
        await _db.Set<NoticeRecord>().AsNoTracking().Where(r => r.ItemId == itemId).Select(r => r.Number).FirstOrDefaultAsync(cancellationToken);

    /// <returns>Address of the notice; null when there is no such number.</returns>
    public async Task<string?> AddressAsync(string number, CancellationToken cancellationToken) =>
        (await LinksAsync(r => r.Number == number, cancellationToken)).FirstOrDefault()?.Url;

    private async Task<IReadOnlyList<RecordLink>> LinksAsync(System.Linq.Expressions.Expression<Func<NoticeRecord, bool>> which, CancellationToken cancellationToken)
    {
        var rows = await (
            from record in _db.Set<NoticeRecord>().AsNoTracking().Where(which)
            join item in _db.Set<ContentItem>().AsNoTracking() on record.ItemId equals item.Id
            orderby record.Number
            select new { record.Number, item.Title, item.Type, item.Slug }).Take(MaxCorrections).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new RecordLink(r.Number, r.Title, _types.Url(r.Type, r.Slug)));
    }
}
