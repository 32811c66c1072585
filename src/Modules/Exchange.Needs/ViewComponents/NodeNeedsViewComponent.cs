using Exchange.Needs.Services;
using Exchange.Search.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Needs.ViewComponents;

/// <summary>The open needs of one technology, on its page.</summary>
internal sealed class NodeNeedsViewComponent : ViewComponent
{
    private const int Shown = 3;

    private readonly ISearchService _search;

    public NodeNeedsViewComponent(ISearchService search) => _search = search;

    public IViewComponentResult Invoke()
    {
        var node = (string)RouteData.Values["node"]!;
        ViewData["Node"] = node;
        return View(_search.Search(new SearchRequest
        {
            Source = NeedsSearchSource.SourceName, PageSize = Shown, Filters = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["taxonomy"] = [node] },
        }));
    }
}
