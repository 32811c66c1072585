using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Exchange.Framework.Security;

/// <summary>
/// Whose requests count together: those of one account, and those of one network address while nobody is signed in. An address as a
/// whole has a wider limit, so that colleagues behind one do not lock each other out.
/// </summary>
internal static class RequestLimits
{
    private const string Unlimited = "";

    public static RateLimitPartition<string> OfPerson(HttpContext http)
    {
        var policy = http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
        return policy is null || PerMinute(http, policy) is not { } most
            ? RateLimitPartition.GetNoLimiter(Unlimited)
            : Window($"{policy} {(Account(http) is { } account ? $"account {account}" : $"address {ClientNetwork.Of(http)}")}", most);
    }

    public static RateLimitPartition<string> OfAddress(HttpContext http, string policy) => PerMinute(http, policy) is not { } most
        ? RateLimitPartition.GetNoLimiter(Unlimited)
        : Window(ClientNetwork.Of(http), (int)Math.Min((long)most * Limits(http).AccountsPerAddress, int.MaxValue));

    // Null where nothing is counted: reading a form is no sending of one.
    private static int? PerMinute(HttpContext http, string policy) => policy switch
    {
        ExchangeApplication.ApiRateLimit => Limits(http).ApiPerMinute,
        ExchangeApplication.FormRateLimit when HttpMethods.IsPost(http.Request.Method) => Limits(http).FormsPerMinute,
        ExchangeApplication.WriteRateLimit when HttpMethods.IsPost(http.Request.Method) => Limits(http).WritesPerMinute,
        _ => null,
    };

    private static RateLimits Limits(HttpContext http) => http.RequestServices.GetRequiredService<IOptions<RateLimits>>().Value;

    private static string? Account(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier);

    private static RateLimitPartition<string> Window(string key, int most) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
}
