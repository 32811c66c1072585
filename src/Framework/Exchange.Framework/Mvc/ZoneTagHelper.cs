using Exchange.Framework.Navigation;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Framework.Mvc;

/// <summary>
/// <c>&lt;zone name="Home" /&gt;</c>: draws the widgets that modules contribute to a zone, in their order or as operators have arranged it; its
/// own content where they show nothing.
/// </summary>
[HtmlTargetElement("zone", Attributes = "name")]
public sealed class ZoneTagHelper : TagHelper
{
    private readonly IEnumerable<Widget> _widgets;
    private readonly IEnumerable<IZoneLayout> _layouts;
    private readonly IViewComponentHelper _components;
    private readonly IAuthorizationService _authorization;

    public ZoneTagHelper(
        IEnumerable<Widget> widgets, IEnumerable<IZoneLayout> layouts, IViewComponentHelper components, IAuthorizationService authorization)
    {
        _widgets = widgets;
        _layouts = layouts;
        _components = components;
        _authorization = authorization;
    }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Name { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        ((IViewContextAware)_components).Contextualize(ViewContext);
        var widgets = _layouts.FirstOrDefault(l => l.Arranges(Name)) is { } layout
            ? await layout.ArrangeAsync(Name, ViewContext.HttpContext.RequestAborted)
            : [.. _widgets.Where(w => w.Zone == Name).OrderBy(w => w.Position, PositionComparer.Instance)];
        foreach (var widget in widgets)
        {
            if (widget.Permission is null
                || (await _authorization.AuthorizeAsync(ViewContext.HttpContext.User, widget.Permission)).Succeeded)
            {
                output.Content.AppendHtml(await _components.InvokeAsync(widget.Component, new { zone = Name, argument = widget.Argument }));
            }
        }

        if (output.Content.IsEmptyOrWhiteSpace)
        {
            output.Content.SetHtmlContent(await output.GetChildContentAsync());
        }
    }
}
