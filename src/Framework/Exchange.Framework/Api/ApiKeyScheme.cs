using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Exchange.Framework.Api;

/// <summary>
/// Lets a key into the endpoints that ask for this scheme by name, and into no others: it is nobody's default, and its identity has neither
/// the id of an account nor a permission.
/// </summary>
internal sealed class ApiKeyScheme : AuthenticationHandler<AuthenticationSchemeOptions>
{
    public const string Name = "ApiKey";

    public ApiKeyScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : base(options, logger, encoder)
    {
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (ApiCaller.Find(Context) is not { } caller)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, caller.Prefix), .. caller.Scopes.Select(scope => new Claim(ApiCaller.ScopeClaim, scope))], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = ApiKeyRequests.Challenge;
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        ApiKeyRequests.Refuse(Context, Context.GetEndpoint()?.Metadata.GetMetadata<RequiredScope>()?.Scope ?? "");
        return Task.CompletedTask;
    }
}
