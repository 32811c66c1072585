using System.Threading.RateLimiting;
using Exchange.Framework.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Exchange.Framework.Mvc;

/// <summary>How many forms one network address may leave here; on each node.</summary>
public sealed class KeptFormLimit : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    public KeptFormLimit(IOptions<RateLimits> limits) => _limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        http => RateLimitPartition.GetFixedWindowLimiter(
            ClientNetwork.Of(http),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.Value.KeptFormsPerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(http);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
