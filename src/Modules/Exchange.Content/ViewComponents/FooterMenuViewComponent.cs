using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Exchange.Framework.Navigation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.ViewComponents;

/// <summary>The groups of links at the foot of every page: the menu <c>footer</c>, else the pages that modules name.</summary>
[ViewComponent(Name = "FooterMenu")]
internal sealed class FooterMenuViewComponent : ViewComponent
{
    private readonly MenuLinks _menus;
    private readonly NavigationBuilder _navigation;
    private readonly IStringLocalizer<FooterMenuViewComponent> S;

    public FooterMenuViewComponent(MenuLinks menus, NavigationBuilder navigation, IStringLocalizer<FooterMenuViewComponent> localizer)
    {
        _menus = menus;
        _navigation = navigation;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var links = await _menus.FindAsync(MenuLinks.Footer, HttpContext.RequestAborted);
        if (links.Count == 0)
        {
            var pages = await _navigation.BuildAsync(Menus.Footer);
            return View(new List<MenuGroup> { new(S["This site"], [.. pages.Select(p => (S[p.Text].Value, p.Url))]) });
        }

        List<MenuGroup> groups = [.. links.Where(l => l.Below.Count > 0).Select(l => new MenuGroup(l.Name, [.. l.Below.Select(b => (b.Name, b.Url))]))];
        if (links.Where(l => l.Below.Count == 0).Select(l => (l.Name, l.Url)).ToList() is { Count: > 0 } single)
        {
            groups.Add(new MenuGroup(S["This site"], single));
        }

        return View(groups);
    }
}
