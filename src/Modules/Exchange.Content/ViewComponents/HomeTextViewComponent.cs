using System.Globalization;
using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.ViewComponents;

/// <summary>Announces one text; nothing when it is not public.</summary>
[ViewComponent(Name = "HomeText")]
internal sealed class HomeTextViewComponent : ViewComponent
{
    private readonly ContentStore _store;
    private readonly LeadPictures _pictures;

    public HomeTextViewComponent(ContentStore store, LeadPictures pictures)
    {
        _store = store;
        _pictures = pictures;
    }

    /// <param name="argument">Type and address: <c>guide/first-listing</c>.</param>
    public async Task<IViewComponentResult> InvokeAsync(string? argument)
    {
        var cancellationToken = HttpContext.RequestAborted;
        if (argument?.Split('/') is not [var type, var slug])
        {
            return Content("");
        }

        var item = await _store.FindBySlugAsync(type, CultureInfo.CurrentUICulture.Name, slug, cancellationToken)
            ?? await _store.FindBySlugAsync(type, Exchange.Framework.Localization.SupportedCultures.Default, slug, cancellationToken);
        return item is not null && await _store.ReadPublishedAsync(item.Id, cancellationToken) is { } text
            ? View(new HomeText(text, await _pictures.OfAsync(text.Markdown, cancellationToken)))
            : Content("");
    }
}
