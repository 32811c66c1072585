using System.Collections.Concurrent;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Microsoft.Extensions.Options;

namespace Exchange.Media.Services;

/// <summary>
/// How many bytes an account has uploaded today, or a network address where nobody is signed in, on this node: what was refused has cost work
/// and disk as well.
/// </summary>
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

    /// <param name="sender">Null for the site's own work, which has no limit.</param>
    public long Left(UploadSender? sender) => sender is null ? long.MaxValue
        : Math.Max(0, (sender.IsAccount ? _limits.Value.UploadBytesPerDay : _limits.Value.AnonymousUploadBytesPerDay) - Today().GetValueOrDefault(sender.Key));

    public void Use(UploadSender? sender, long bytes)
    {
        if (sender is not null)
        {
            Today().AddOrUpdate(sender.Key, bytes, (_, used) => used + bytes);
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
