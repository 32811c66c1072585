using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Exchange.Framework.Api;

public static class ApiEndpoints
{
    /// <summary>Only keys with the scope may call: a session is asked for nothing here, and opens nothing.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder builder, string scope)
        where TBuilder : IEndpointConventionBuilder => builder
            .RequireAuthorization(new AuthorizationPolicyBuilder(ApiKeyScheme.Name).RequireClaim(ApiCaller.ScopeClaim, scope).Build())
            .RequireRateLimiting(ExchangeApplication.ApiRateLimit)
            .WithMetadata(new RequiredScope(scope));
}
