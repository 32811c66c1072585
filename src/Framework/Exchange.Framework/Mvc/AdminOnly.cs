using Exchange.Framework.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Exchange.Framework.Mvc;

/// <summary>Whoever opens an address under /Admin needs the permission for the operator's desk, whatever the action says.</summary>
internal static class AdminOnly
{
    public static void UseAdminOnly(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/Admin", StringComparison.OrdinalIgnoreCase),
        branch => branch.Use(async (context, next) =>
        {
            var authorization = (IAuthorizationService)context.RequestServices.GetService(typeof(IAuthorizationService))!;
            if (context.User.Identity is not { IsAuthenticated: true })
            {
                await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.ChallengeAsync(context);
            }
            else if (!(await authorization.AuthorizeAsync(context.User, OperatorPermissions.AccessAdminPanelName)).Succeeded)
            {
                context.Response.StatusCode = 403;
            }
            else
            {
                await next(context);
            }
        }));
}
