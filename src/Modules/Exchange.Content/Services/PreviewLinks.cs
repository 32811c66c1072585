using System.Globalization;
using System.Security.Cryptography;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>
/// Links that show a version to whoever has them, signed and for seven days, unless somebody ends them before. What is begun after the
/// version is not shown by them.
/// </summary>
internal sealed class PreviewLinks
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly AppDbContext _db;
    private readonly IDataProtector _protector;
    private readonly SiteClock _clock;

    public PreviewLinks(AppDbContext db, IDataProtectionProvider protection, SiteClock clock)
    {
        _db = db;
        _protector = protection.CreateProtector("Exchange.Content.Preview");
        _clock = clock;
    }

    /// <summary>To the latest version of an item that is there.</summary>
    public async Task<string> UrlOfAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var item = await _db.Set<ContentItem>().AsNoTracking().Where(i => i.Id == itemId).Select(i => new { i.LatestVersion, i.PreviewRound }).SingleAsync(cancellationToken);
        var until = (_clock.Now + Lifetime).ToUnixTimeSeconds();
        return "/preview/" + _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{itemId:N}|{item.LatestVersion}|{item.PreviewRound}|{until}"));
    }

    /// <summary>Null when the link is not ours or has ended.</summary>
    public PreviewLink? Read(string token)
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

        // Links of an earlier edition of the site had fewer parts.
        if (parts is not [var id, var version, var round, var until] || _clock.Now > DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)))
        {
            return null;
        }

        return new PreviewLink(Guid.ParseExact(id, "N"), int.Parse(version, CultureInfo.InvariantCulture), int.Parse(round, CultureInfo.InvariantCulture));
    }
}
