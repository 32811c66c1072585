using System.Collections.Concurrent;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Microsoft.Extensions.Options;

namespace Exchange.Media.Services;

/// <summary>How many bytes an account has uploaded today, on this node: what was refused has cost work and disk as well.</summary>
internal sealed class UploadQuota
{
    private readonly SiteClock _clock;
    private readonly IOptions<RateLimits> _limits;
    private readonly Lock _lock = new();
    private ConcurrentDictionary<string, long> _used = new(StringComparer.Ordinal);
    private DateOnly _day;

    public UploadQuota(SiteClock clock, IOptions<RateLimits> limits)
    {
        _clock = clock;
        _limits = limits;
    }

    /// <param name="userId">Null for the site's own work, which has no limit.</param>
    public long Left(string? userId) => userId is null ? long.MaxValue : Math.Max(0, _limits.Value.UploadBytesPerDay - Today().GetValueOrDefault(userId));

    public void Use(string? userId, long bytes)
    {
        if (userId is not null)
        {
            Today().AddOrUpdate(userId, bytes, (_, used) => used + bytes);
        }
    }

    private ConcurrentDictionary<string, long> Today()
    {
        lock (_lock)
        {
            var today = _clock.Today;
            if (_day != today)
            {
                _day = today;
                _used = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
            }

            return _used;
        }
    }
}
