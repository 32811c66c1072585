using Microsoft.AspNetCore.DataProtection;

namespace Exchange.Parties.Services;

/// <summary>Secrets that deliveries are signed with: we need them in clear at each sending, so they are encrypted and not hashed.</summary>
internal sealed class WebhookSecrets
{
    private readonly IDataProtector _protector;

    public WebhookSecrets(IDataProtectionProvider protection) => _protector = protection.CreateProtector("Parties.Webhook");

    public string Protect(string secret) => _protector.Protect(secret);

    public string Reveal(string stored) => _protector.Unprotect(stored);
}
