using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Mvc;

/// <summary>A save that lost a race and that the action did not handle itself: 409, with the page that says so.</summary>
internal sealed class ConflictFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is DbUpdateConcurrencyException)
        {
            context.Result = new StatusCodeResult(409);
            context.ExceptionHandled = true;
        }
    }
}
