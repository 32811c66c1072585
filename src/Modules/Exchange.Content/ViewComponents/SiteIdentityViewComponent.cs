using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Exchange.Framework.Live;
using Exchange.Framework.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Content.ViewComponents;

/// <summary>Who runs the site, and the numbers it is on record with.</summary>
[ViewComponent(Name = "SiteIdentity")]
internal sealed class SiteIdentityViewComponent : ViewComponent
{
    private readonly SiteSettings _settings;
    private readonly StampWatcher _stamps;
    private readonly IMemoryCache _cache;

    public SiteIdentityViewComponent(SiteSettings settings, StampWatcher stamps, IMemoryCache cache)
    {
        _settings = settings;
        _stamps = stamps;
        _cache = cache;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        // It stands on every page and hardly ever changes.
        var model = await _cache.GetOrCreateAsync($"site-identity:{_stamps.Current(SiteSettings.Topic)}", async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10);
            var identity = await _settings.GetAsync<SiteIdentity>(HttpContext.RequestAborted);
            return new SiteIdentityModel(
                [("Organised by", identity.Organiser), ("Telephone", identity.Telephone), ("Postal address", identity.Address), ("Security contact", identity.SecurityContact)],
                [
                    ("ICP record", identity.IcpRecord), ("Public security record", identity.PublicSecurityRecord),
                    ("Government site identification code", identity.GovernmentSiteCode),
                ]);
        });
        return View(model);
    }
}
