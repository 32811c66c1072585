using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Exchange.Notifications.Services;

/// <summary>Who opens a page has read the messages about it, before the page is drawn: the bell on it counts them no more.</summary>
internal sealed class ReadWithThePage : IAsyncResultFilter
{
    private const string OwnPage = "/desk/messages";

    private readonly Inbox _inbox;

    public ReadWithThePage(Inbox inbox) => _inbox = inbox;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) && context.HttpContext.User.Identity?.IsAuthenticated == true
            && context.Result is ViewResult { StatusCode: null or StatusCodes.Status200OK } && context.HttpContext.Response.StatusCode == StatusCodes.Status200OK
            && request.Path != OwnPage)
        {
            await _inbox.MarkReadAboutAsync(request.Path.ToUriComponent(), request.QueryString.ToUriComponent(), context.HttpContext.RequestAborted);
        }

        await next();
    }
}
