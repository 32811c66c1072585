using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>The pages of the house that people consent to: an edition of one is a published version of its item.</summary>
internal sealed class HousePages : IHousePages
{
    private readonly AppDbContext _db;

    public HousePages(AppDbContext db) => _db = db;

    public Task<HousePageInfo?> FindAsync(string slug, CancellationToken cancellationToken) => FindAsync(slug, CultureInfo.CurrentUICulture, cancellationToken);

    public async Task<HousePageInfo?> FindAsync(string slug, CultureInfo culture, CancellationToken cancellationToken)
    {
        var page = await (
            from item in _db.Set<ContentItem>().AsNoTracking()
            where item.Type == ContentTypeCodes.Page && item.Slug == slug && item.PublishedVersion != null
                && (item.Culture == culture.Name || item.Culture == SupportedCultures.Default)
            join version in _db.Set<ContentVersion>().AsNoTracking() on new { ItemId = item.Id, Number = item.PublishedVersion!.Value } equals new { version.ItemId, version.Number }
            orderby item.Culture == culture.Name ? 0 : 1
            select new { item.Culture, version.Title, version.Number, version.PublishedAt }).FirstOrDefaultAsync(cancellationToken);
        return page is null
            ? null
            : new HousePageInfo(slug, page.Culture, page.Title, page.Number, page.PublishedAt!.Value, EditionUrl(slug, page.Culture, page.Number));
    }

    /// <summary>People consent to them, and the foot of every page leads to them.</summary>
    public static bool Is(ContentItem item) => item.Type == ContentTypeCodes.Page && HousePageSlugs.All.Contains(item.Slug);

    private static string EditionUrl(string slug, string culture, int edition) => string.Create(
        CultureInfo.InvariantCulture, $"/pages/{slug}?language={culture}&edition={edition}");
}
