using System.Threading.RateLimiting;

namespace Exchange.Content.Services;

/// <summary>Robots try addresses by the thousand: this node searches for so many of them a second and no more, whoever asks.</summary>
internal sealed class LostPageLimit : IDisposable
{
    public const int AtOnce = 20;

    public TokenBucketRateLimiter Limiter { get; } = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = AtOnce,
        TokensPerPeriod = 5,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    });

    public void Dispose() => Limiter.Dispose();
}
