using Exchange.Content.Contracts;
using Exchange.Framework.Navigation;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.ViewComponents;

[ViewComponent(Name = "HomeCounters")]
internal sealed class HomeCountersViewComponent : ViewComponent
{
    private const int MaxFigures = 3;

    private readonly IEnumerable<IHomeCounter> _counters;

    public HomeCountersViewComponent(IEnumerable<IHomeCounter> counters) => _counters = counters;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        List<HomeCounter> figures = [];
        foreach (var counter in _counters.OrderBy(c => c.Position, PositionComparer.Instance))
        {
            var figure = await counter.CountAsync(HttpContext.RequestAborted);
            if (figure.Value > 0)
            {
                figures.Add(figure);
            }
        }

        return View(figures.Take(MaxFigures).ToList());
    }
}
