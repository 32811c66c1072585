using System.Text.Json;
using Exchange.Content.Domain;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Framework.Mvc;
using Exchange.Framework.Navigation;
using Exchange.Framework.Settings;
using Exchange.Framework.Widgets;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Content.Services;

/// <summary>The home page's zones: as operators have arranged them, and where a module is new, as it proposes.</summary>
internal sealed class HomeLayouts : IZoneLayout
{
    // Stands nowhere by itself: operators add it.
    private static readonly Widget _text = new(Zones.Home, "0", "HomeText", Caption: "A text of this site");

    private readonly IEnumerable<Widget> _widgets;
    private readonly SiteSettings _settings;
    private readonly AppDbContext _db;
    private readonly StampWatcher _stamps;
    private readonly IMemoryCache _cache;
    private readonly IAuditTrail _audit;

    public HomeLayouts(IEnumerable<Widget> widgets, SiteSettings settings, AppDbContext db, StampWatcher stamps, IMemoryCache cache, IAuditTrail audit)
    {
        _widgets = widgets;
        _settings = settings;
        _db = db;
        _stamps = stamps;
        _cache = cache;
        _audit = audit;
    }

    public bool Arranges(string zone) => HomeZones.All.Any(z => z.Zone == zone);

    public async Task<IReadOnlyList<Widget>> ArrangeAsync(string zone, CancellationToken cancellationToken)
    {
        var layout = await _cache.GetOrCreateAsync($"home-layout:{_stamps.Current("settings")}", async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10);
            return await ReadAsync(cancellationToken);
        });
        return [.. layout!.Blocks.Where(b => b.Zone == zone && !b.IsHidden).Select(Draw).OfType<Widget>()];
    }

    /// <summary>What is stored, with the widgets that modules have brought since at their own places.</summary>
    public async Task<HomeLayout> ReadAsync(CancellationToken cancellationToken)
    {
        var layout = await _settings.GetAsync<HomeLayout>(cancellationToken);

        // A module that is gone leaves no hole behind.
        layout.Blocks.RemoveAll(b => Draw(b) is null);
        foreach (var (zone, _) in HomeZones.All)
        {
            foreach (var widget in _widgets.Where(w => w.Zone == zone).OrderBy(w => w.Position, PositionComparer.Instance))
            {
                var key = HomeBlock.KeyOf(widget.Component, widget.Argument);
                if (!layout.Blocks.Exists(b => b.Key == key))
                {
                    layout.Blocks.Add(new HomeBlock(key, zone, widget.Component, widget.Argument, IsHidden: false));
                }
            }
        }

        return layout;
    }

    /// <summary>Whether a module brings the block by itself: it can be hidden, not taken away.</summary>
    public bool IsOwn(HomeBlock block) => _widgets.Any(w => Arranges(w.Zone) && HomeBlock.KeyOf(w.Component, w.Argument) == block.Key);

    /// <summary>English msgid; null when the block has none.</summary>
    public string? CaptionOf(HomeBlock block) => KindOf(block)?.Caption;

    /// <param name="version">As the operator has seen it.</param>
    /// <param name="change">What is to be done; its outcome decides whether it is kept.</param>
    public async Task<Result> ChangeAsync(int version, Func<HomeLayout, Result> change, CancellationToken cancellationToken)
    {
        var layout = await ReadAsync(cancellationToken);
        if (layout.Version != version)
        {
            return Result.Fail("Somebody else has arranged the page meanwhile. Look at it as it is now and repeat what is still needed.");
        }

        var done = change(layout);
        if (!done.Succeeded)
        {
            return done;
        }

        layout.Version++;
        await _settings.SetAsync(nameof(HomeLayout), JsonSerializer.Serialize(layout), cancellationToken);
        _audit.Record("home.arranged", nameof(HomeLayout), nameof(HomeLayout), new { layout.Version });
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    // Null when nobody draws it any more.
    private Widget? Draw(HomeBlock block) => KindOf(block) is { } known ? known with { Zone = block.Zone, Argument = block.Argument } : null;

    private Widget? KindOf(HomeBlock block) => _widgets.Append(_text).FirstOrDefault(w => Arranges(w.Zone) && w.Component == block.Component);
}
