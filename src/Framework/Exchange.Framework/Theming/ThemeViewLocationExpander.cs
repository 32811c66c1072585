using Exchange.Framework.Modules;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;

namespace Exchange.Framework.Theming;

/// <summary>Looks for a view in the theme, its base themes, the module itself, then any module's shared views.</summary>
internal sealed class ThemeViewLocationExpander : IViewLocationExpander
{
    private const string Key = "theme";
    private readonly ModuleCatalog _modules;
    private readonly IOptions<SiteThemes> _themes;

    public ThemeViewLocationExpander(ModuleCatalog modules, IOptions<SiteThemes> themes)
    {
        _modules = modules;
        _themes = themes;
    }

    // Part of the view engine's cache key, so whatever decides the location must be put here.
    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[Key] = AdminFrame.Has(context.ActionContext.HttpContext)
            ? _themes.Value.Admin
            : _themes.Value.Site;

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        foreach (var theme in _modules.SelfAndBases(context.Values[Key]))
        {
            yield return $"/Themes/{theme}/Views/{{2}}/{{1}}/{{0}}.cshtml";
            yield return $"/Themes/{theme}/Views/{{2}}/Shared/{{0}}.cshtml";
            yield return $"/Themes/{theme}/Views/Shared/{{0}}.cshtml";
        }

        foreach (var location in viewLocations)
        {
            yield return location;
        }

        foreach (var module in _modules.Modules)
        {
            yield return $"/Areas/{module.GetName().Name}/Views/Shared/{{0}}.cshtml";
        }
    }
}
