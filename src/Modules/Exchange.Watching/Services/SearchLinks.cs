using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Exchange.Watching.Services;

/// <summary>The link in a mail that ends the mails about one search: signed, so that nobody else can make one.</summary>
internal sealed class SearchLinks
{
    private readonly IDataProtector _ending;

    public SearchLinks(IDataProtectionProvider protection) => _ending = protection.CreateProtector("Exchange.Watching.Search", "End");

    /// <summary>Holds for ever: a mail may be read years later.</summary>
    public string End(Guid id) => "/searches/end/" + _ending.Protect(id.ToString("N"));

    /// <summary>Null when the link is not ours.</summary>
    public Guid? ReadEnd(string token)
    {
        try
        {
            return Guid.ParseExact(_ending.Unprotect(token), "N");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
