using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.ViewComponents;

/// <summary>The newest texts of a kind; nothing when there are none.</summary>
[ViewComponent(Name = "LatestTexts")]
internal sealed class LatestTextsViewComponent : ViewComponent
{
    private const int Shown = 5;

    private readonly ContentTypes _types;
    private readonly ContentLists _lists;
    private readonly LeadPictures _pictures;

    public LatestTextsViewComponent(ContentTypes types, ContentLists lists, LeadPictures pictures)
    {
        _types = types;
        _lists = lists;
        _pictures = pictures;
    }

    public async Task<IViewComponentResult> InvokeAsync(string? argument)
    {
        if (argument is null || _types.Find(argument) is not { Section: not null } type)
        {
            return Content("");
        }

        var rows = (await _lists.ListAsync(
            new ContentQuery([type.Code], null, CultureInfo.CurrentUICulture.Name, 1, Shown), HttpContext.RequestAborted)).Items.Take(Shown).ToList();
        return rows.Count == 0 ? Content("") : View(new LatestTexts(type, rows, await _pictures.OfAsync(rows[0].Id, HttpContext.RequestAborted)));
    }
}
