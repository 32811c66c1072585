using System.Globalization;
using System.Security.Cryptography;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.DataProtection;

namespace Exchange.Content.Services;

/// <summary>Links that show a draft to whoever has them, signed and for seven days.</summary>
internal sealed class PreviewLinks
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly IDataProtector _protector;
    private readonly SiteClock _clock;

    public PreviewLinks(IDataProtectionProvider protection, SiteClock clock)
    {
        _protector = protection.CreateProtector("Exchange.Content.Preview");
        _clock = clock;
    }

    public string UrlOf(Guid itemId)
    {
        var until = (_clock.Now + Lifetime).ToUnixTimeSeconds();
        return "/preview/" + _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{itemId:N}|{until}"));
    }

    /// <summary>Null when the link is not ours or has ended.</summary>
    public Guid? Read(string token)
    {
        string[] parts;
        try
        {
            parts = _protector.Unprotect(token).Split('|');
        }
        catch (CryptographicException)
        {
            return null;
        }

        var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture));
        return _clock.Now <= until ? Guid.ParseExact(parts[0], "N") : null;
    }
}
