using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Exchange.Framework.Mvc;

/// <summary>
/// A page past the end of a list: for programs there is no such page, readers see the list's own page with its filters and the way back
/// (<see cref="PastTheEndTagHelper"/>).
/// </summary>
internal sealed class PastTheEndFilter : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is ViewResult { StatusCode: null, Model: IPaged { IsPastTheEnd: true } } && context.HttpContext.Response.StatusCode == StatusCodes.Status200OK)
        {
            context.HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
