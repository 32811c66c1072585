using System.Security.Claims;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Search.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Exchange.Search.Services;

/// <summary>
/// Counts what people typed into a search field, by the page that they are shown: it found something when any of its tabs has something.
/// A further page and a narrowed result are not counted, nor programs.
/// </summary>
internal sealed class CountedSearches : IResultFilter
{
    private readonly SearchTally _tally;
    private readonly SiteClock _clock;

    public CountedSearches(SearchTally tally, SiteClock clock)
    {
        _tally = tally;
        _clock = clock;
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is ViewResult { Model: CatalogPage { Page: 1, Building: false, Chips.Count: 0, Query.Length: > 0 } page })
        {
            _tally.Note(_clock.Today, page.Source, page.Query, page.Result.Total > 0 || page.Tabs.Any(t => t.Count > 0), AskerOf(context.HttpContext));
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static string AskerOf(HttpContext http) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? ClientNetwork.Of(http);
}
