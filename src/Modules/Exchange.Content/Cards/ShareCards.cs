using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Cards;

/// <summary>
/// Pictures for sharing, drawn at the first request and kept on disk until the text says something else. The folder may
/// be deleted at any time.
/// </summary>
internal sealed class ShareCards
{
    // Raised when they are drawn in another way.
    private const string Format = "1";
    private const int StampLength = 16;
    private const string SiteName = "Panzhihua V-Ti Patent Trading Center";

    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ContentMarks _marks;
    private readonly CardStore _store;
    private readonly PoCatalog _texts;
    private readonly SiteClock _clock;

    public ShareCards(AppDbContext db, ContentTypes types, ContentMarks marks, CardStore store, PoCatalog texts, SiteClock clock)
    {
        _db = db;
        _types = types;
        _marks = marks;
        _store = store;
        _texts = texts;
        _clock = clock;
    }

    /// <summary>Site-relative; another one as soon as the picture is another one.</summary>
    public string UrlOf(string contentItemId, string type, string culture, string title, string parts, DateTimeOffset publishedAt) =>
        $"/cards/{Uri.EscapeDataString(contentItemId)}.png?v={StampOf(TextOf(type, culture, title, parts, publishedAt))}";

    /// <summary>The picture of a published text and its stamp; null when there is no such text.</summary>
    public async Task<(string Path, string Stamp)?> FindAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var row = await (
            from item in _db.Set<ContentItem>().AsNoTracking().Where(i => i.ContentItemId == contentItemId && i.PublishedVersion != null)
            join version in _db.Set<ContentVersion>().AsNoTracking() on new { ItemId = item.Id, Number = item.PublishedVersion!.Value } equals new { version.ItemId, version.Number }
            select new { item.Id, item.Type, item.Culture, item.PublishedAt, version.Title, version.Parts }).FirstOrDefaultAsync(cancellationToken);
        if (row is null || _types.Find(row.Type)?.Section is null)
        {
            return null;
        }

        var text = TextOf(row.Type, row.Culture, row.Title, row.Parts, row.PublishedAt!.Value);
        var stamp = StampOf(text);
        return (await _store.GetAsync(row.Id, stamp, text, cancellationToken), stamp);
    }

    private static string StampOf(CardText text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Format}\n{text.Section}\n{text.Title}\n{text.Date}\n{text.Site}")))[..StampLength];

    // In the language of the text, whoever asks for it.
    private CardText TextOf(string type, string culture, string title, string parts, DateTimeOffset publishedAt)
    {
        var language = CultureInfo.GetCultureInfo(culture);
        var caption = _types.Find(type)?.SectionCaption ?? "";

        // Of an event and a law their own day: that of publication would be taken for it.
        var day = _types.Find(type)?.HasOwnDay == true ? _marks.Of(type, parts)?.DayOn(_clock.Today) : SiteClock.ToDate(publishedAt);
        return new CardText(
            _texts.Find(language, caption, typeof(ShareCards).Assembly) ?? caption,
            title,
            day?.ToString(language.TwoLetterISOLanguageName == "zh" ? "yyyy年M月d日" : "d MMMM yyyy", CultureInfo.InvariantCulture) ?? "",
            _texts.Find(language, SiteName) ?? SiteName);
    }
}
