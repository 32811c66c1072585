using System.Globalization;
using System.Security.Cryptography;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.DataProtection;

namespace Exchange.Content.Digests;

/// <summary>The links in mails to subscribers: signed, so that nobody else can make one. Each kind opens its own page only.</summary>
internal sealed class DigestLinks
{
    private readonly IDataProtector _confirming;
    private readonly IDataProtector _ending;
    private readonly SiteClock _clock;

    public DigestLinks(IDataProtectionProvider protection, SiteClock clock)
    {
        _confirming = protection.CreateProtector("Exchange.Content.Digest", "Confirm");
        _ending = protection.CreateProtector("Exchange.Content.Digest", "End");
        _clock = clock;
    }

    public string Confirm(Guid id) =>
        "/digest/confirm/" + _confirming.Protect(string.Create(CultureInfo.InvariantCulture, $"{id:N}|{(_clock.Now + Domain.DigestSubscription.Patience).ToUnixTimeSeconds()}"));

    /// <summary>Holds for ever: a mail may be read years later.</summary>
    public string End(Guid id) => "/digest/end/" + _ending.Protect(id.ToString("N"));

    /// <summary>Null when the link is not ours or has ended.</summary>
    public Guid? ReadConfirm(string token) => Open(_confirming, token)?.Split('|') is [var id, var until]
        && _clock.Now <= DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture))
            ? Guid.ParseExact(id, "N")
            : null;

    /// <summary>Null when the link is not ours.</summary>
    public Guid? ReadEnd(string token) => Open(_ending, token) is { } id ? Guid.ParseExact(id, "N") : null;

    private static string? Open(IDataProtector protector, string token)
    {
        try
        {
            return protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
