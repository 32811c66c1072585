using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Parties.Contracts;

/// <summary>Refuses, before the form is read, who acts for no party or only reads for it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForManagersAttribute : Attribute, IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        // Who is not signed in is asked to do so by the other filters.
        if (http.User.Identity?.IsAuthenticated == true
            && await http.RequestServices.GetRequiredService<ICurrentParty>().GetAsync(http.RequestAborted) is not { CanManage: true })
        {
            context.Result = new ForbidResult();
        }
    }
}
