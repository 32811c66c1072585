using System.Security.Cryptography;
using Exchange.Experts.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace Exchange.Experts.Services;

/// <summary>Secrets of draws that wait: who reads the database or a backup of it does not know the order beforehand.</summary>
internal sealed class DrawSecrets
{
    private readonly IDataProtector _protector;

    public DrawSecrets(IDataProtectionProvider protection) => _protector = protection.CreateProtector("Exchange.Experts.Draw");

    /// <summary>Outside a transaction: a key that is due is written by a connection of its own, which would wait for it.</summary>
    public DrawSecret New()
    {
        var secret = DrawOrder.NewSecret();
        return new DrawSecret(DrawOrder.HashOf(secret), _protector.Protect(secret));
    }

    /// <summary>Null when the keys of the site have been lost.</summary>
    public string? Open(ExpertDraw draw)
    {
        if (draw.SealedSecret is not { } text)
        {
            return null;
        }

        try
        {
            return _protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
