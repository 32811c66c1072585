using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.ViewComponents;

/// <summary>The links under "News and policy": the menu <c>info</c>, else the sections that there are.</summary>
[ViewComponent(Name = "InfoMenu")]
internal sealed class InfoMenuViewComponent : ViewComponent
{
    private readonly MenuLinks _menus;
    private readonly ContentTypes _types;
    private readonly IStringLocalizer<InfoMenuViewComponent> S;

    public InfoMenuViewComponent(MenuLinks menus, ContentTypes types, IStringLocalizer<InfoMenuViewComponent> localizer)
    {
        _menus = menus;
        _types = types;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var links = (await _menus.FindAsync(MenuLinks.Info, HttpContext.RequestAborted)).Select(l => (l.Name, l.Url)).ToList();
        if (links.Count == 0)
        {
            links = [(S["All"].Value, "/info"), .. _types.All.Where(t => t is { IsListed: true, Section: not null }).Select(t => (S[t.SectionCaption].Value, $"/{t.Section}"))];
        }

        // The longest address that the page lies under is where the reader is.
        var path = HttpContext.Request.Path;
        var current = links.Where(l => l.Url.StartsWith('/') && path.StartsWithSegments(l.Url.Split('?')[0], StringComparison.OrdinalIgnoreCase))
            .Select(l => l.Url).OrderByDescending(url => url.Length).FirstOrDefault();
        return View(links.ConvertAll(l => new MenuTab(l.Name, l.Url, l.Url == current)));
    }
}
