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

    public async Task<IReadOnlyList<HousePageInfo>> ListAsync(IReadOnlyCollection<string> slugs, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        var pages = await (
            from item in _db.Set<ContentItem>().AsNoTracking()
            where item.Type == ContentTypeCodes.Page && slugs.Contains(item.Slug) && item.PublishedVersion != null
                && (item.Culture == culture || item.Culture == SupportedCultures.Default)
            join version in _db.Set<ContentVersion>().AsNoTracking() on new { ItemId = item.Id, Number = item.PublishedVersion!.Value } equals new { version.ItemId, version.Number }
            select new { item.Slug, item.Culture, version.Title, version.Number, version.PublishedAt }).ToListAsync(cancellationToken);
        return pages.ConvertAll(page => new HousePageInfo(
            page.Slug, page.Culture, page.Title, page.Number, page.PublishedAt!.Value, EditionUrl(page.Slug, page.Culture, page.Number)));
    }

    /// <summary>People consent to them, and the foot of every page leads to them.</summary>
    public static bool Is(ContentItem item) => item.Type == ContentTypeCodes.Page && HousePageSlugs.All.Contains(item.Slug);

    private static string EditionUrl(string slug, string culture, int edition) => string.Create(
        CultureInfo.InvariantCulture, $"/pages/{slug}?language={culture}&edition={edition}");
}
