using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>Addresses at which something was public once. Adds to the caller's unit of work.</summary>
internal static class FormerSlugs
{
    /// <summary>Called before a public item moves or is withdrawn: an address that nobody could read is not remembered.</summary>
    public static async Task RememberAsync(AppDbContext db, ContentItem item, CancellationToken cancellationToken)
    {
        var former = db.Set<FormerSlug>();
        if (await former.FindAsync([item.Type, item.Culture, item.Slug], cancellationToken) is { } known)
        {
            known.ItemId = item.Id;
        }
        else
        {
            former.Add(new FormerSlug { Type = item.Type, Culture = item.Culture, Slug = item.Slug, ItemId = item.Id });
        }
    }

    /// <summary>What became of what stood at an address.</summary>
    /// <param name="culture">Of the reader.</param>
    /// <param name="language">Asks for texts of this language alone; null for any.</param>
    /// <returns>The address's last part now, if it moved; else whether it was withdrawn.</returns>
    public static async Task<(string? MovedTo, bool IsWithdrawn)> FindAsync(
        AppDbContext db, string type, string slug, string culture, string? language, CancellationToken cancellationToken)
    {
        var rows = await (
            from former in db.Set<FormerSlug>().AsNoTracking().Where(s => s.Type == type && s.Slug == slug)
            join item in db.Set<ContentItem>().AsNoTracking() on former.ItemId equals item.Id
            orderby former.Culture == culture ? 0 : 1
            select new { former.Culture, item.Slug, IsPublic = item.PublishedVersion != null }).ToListAsync(cancellationToken);

        // What has come back to its address is not led to it again.
        return rows.Find(row => row.IsPublic && row.Slug != slug) is { } moved
            ? (moved.Slug, false)
            : (null, rows.Exists(row => !row.IsPublic && (language is null || row.Culture == language)));
    }
}
