using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Exchange.Framework.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Exchange.Framework.Security;

/// <summary>
/// Whose requests count together: those of one account or key, and those of one network address while nobody is signed in. An address as a
/// whole has a wider limit, so that colleagues behind one do not lock each other out. Reads the framework's attributes; the framework's
/// own middleware is not used, because its limiter cannot be disposed: its timer outlives the site and holds it in memory.
/// </summary>
internal sealed class RequestLimits : IDisposable
{
    private const string Unlimited = "";

    private readonly RateLimits _limits;
    private readonly PartitionedRateLimiter<HttpContext> _persons;
    private readonly PartitionedRateLimiter<HttpContext> _addresses;

    public RequestLimits(IOptions<RateLimits> limits)
    {
        _limits = limits.Value;
        _persons = PartitionedRateLimiter.Create<HttpContext, string>(OfPerson);
        _addresses = PartitionedRateLimiter.Create<HttpContext, string>(OfAddress);
    }

    /// <summary>Middleware: lets the request pass or answers 429 with the seconds to wait.</summary>
    public async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        // The person first, so that what one person sends too much is not taken from the colleagues at the same address.
        using var person = _persons.AttemptAcquire(http);
        using var address = person.IsAcquired ? _addresses.AttemptAcquire(http) : null;
        if (address is { IsAcquired: true })
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if ((address ?? person).TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
    }

    public void Dispose()
    {
        _persons.Dispose();
        _addresses.Dispose();
    }

    private static string? Policy(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;

    private static string? Account(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier);

    private static RateLimitPartition<string> Window(string key, int most) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });

    private RateLimitPartition<string> OfPerson(HttpContext http) => Policy(http) is not { } policy || PerMinute(http, policy) is not { } most
        ? RateLimitPartition.GetNoLimiter(Unlimited)
        : ApiCaller.Find(http) is { } caller ? Window(string.Create(CultureInfo.InvariantCulture, $"key {caller.KeyId} {caller.PerMinute}"), caller.PerMinute)
        : Window($"{policy} {(Account(http) is { } account ? $"account {account}" : $"address {ClientNetwork.Of(http)}")}", most);

    private RateLimitPartition<string> OfAddress(HttpContext http) => Policy(http) is not { } policy || PerMinute(http, policy) is not { } most
        ? RateLimitPartition.GetNoLimiter(Unlimited)
        : Window($"{policy} {ClientNetwork.Of(http)}", (int)Math.Min((long)most * _limits.AccountsPerAddress, int.MaxValue));

    // Null where nothing is counted: reading a form is no sending of one.
    private int? PerMinute(HttpContext http, string policy) => policy switch
    {
        ExchangeApplication.ApiRateLimit => _limits.ApiPerMinute,
        ExchangeApplication.ExportRateLimit => _limits.ExportsPerMinute,
        ExchangeApplication.FormRateLimit when HttpMethods.IsPost(http.Request.Method) => _limits.FormsPerMinute,
        ExchangeApplication.WriteRateLimit when HttpMethods.IsPost(http.Request.Method) => _limits.WritesPerMinute,
        _ => null,
    };
}
