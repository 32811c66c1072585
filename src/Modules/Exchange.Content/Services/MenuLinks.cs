using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Content.Services;

/// <summary>The menus that editors arrange, as readers see them. They stand on every page and hardly ever change.</summary>
internal sealed class MenuLinks
{
    public const string Topic = "menus";

    /// <summary>Address of the item that holds the links under "News and policy".</summary>
    public const string Info = "info";

    /// <summary>Address of the item that holds the groups at the foot of every page.</summary>
    public const string Footer = "footer";

    private readonly AppDbContext _db;
    private readonly StampWatcher _stamps;
    private readonly IMemoryCache _cache;

    public MenuLinks(AppDbContext db, StampWatcher stamps, IMemoryCache cache)
    {
        _db = db;
        _stamps = stamps;
        _cache = cache;
    }

    /// <returns>Empty when nobody has published the menu in the reader's language.</returns>
    public async Task<IReadOnlyList<MenuLink>> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        return (await _cache.GetOrCreateAsync($"menu:{slug}:{culture}:{_stamps.Current(Topic)}", async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10);
            var parts = await (
                from item in _db.Set<ContentItem>().AsNoTracking().Where(i => i.Type == ContentTypeCodes.Menu && i.Slug == slug && i.Culture == culture && i.PublishedVersion != null)
                join version in _db.Set<ContentVersion>().AsNoTracking() on new { ItemId = item.Id, Number = item.PublishedVersion!.Value } equals new { version.ItemId, version.Number }
                select version.Parts).FirstOrDefaultAsync(cancellationToken);
            return parts is not null && ContentPublisher.ParseParts(parts)[MenuItems.PartName] is System.Text.Json.Nodes.JsonObject part ? MenuItems.Read(part) : [];
        }))!;
    }
}
