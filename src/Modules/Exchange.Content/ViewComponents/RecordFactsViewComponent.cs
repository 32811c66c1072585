using Exchange.Content.Contracts;
using Exchange.Content.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.ViewComponents;

/// <summary>What stands above a notice of record; nothing above an ordinary notice.</summary>
[ViewComponent(Name = "RecordFacts")]
internal sealed class RecordFactsViewComponent : ViewComponent
{
    private readonly RecordPages _pages;

    public RecordFactsViewComponent(RecordPages pages) => _pages = pages;

    public async Task<IViewComponentResult> InvokeAsync(ContentPartView part) =>
        await _pages.FactsAsync(part, HttpContext.RequestAborted) is { } facts ? View(facts) : Content("");
}
