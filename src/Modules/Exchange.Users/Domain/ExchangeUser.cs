using Exchange.Framework.Localization;
using Exchange.Users.Contracts;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Users.Domain;

/// <summary>An account: a person who signs in. Organisations are parties and belong to another module.</summary>
internal sealed class ExchangeUser : IdentityUser
{
    public const int NameLength = 50;
    public const int PhoneLength = 32;

    public ExchangeUser() => Id = Guid.CreateVersion7().ToString();

    /// <summary>Name that the person has entered; shown to others instead of the masked address.</summary>
    public string? DisplayName { get; set; }

    public string Culture { get; set; } = SupportedCultures.Default;

    public DateTimeOffset RegisteredAt { get; init; }

    public DateTimeOffset? LastSignInAt { get; set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Locked by hand: until unlocked by hand. A lock after failures has nothing but an end.</summary>
    public bool IsLockedByOperator { get; set; }

    public bool IsDemo { get; init; }

    /// <summary>Fit for other people's eyes and for the audit trail, which is never erased.</summary>
    public string PublicName => string.IsNullOrWhiteSpace(DisplayName) ? Masking.Email(Email) : DisplayName;

    /// <summary>Takes away everything that names the person and every way to sign in; the id stays for the records.</summary>
    public void Close(DateTimeOffset now)
    {
        ClosedAt = now;
        var nobody = $"closed-{Id}@closed.invalid";
        UserName = Email = nobody;
        NormalizedUserName = NormalizedEmail = nobody.ToUpperInvariant();
        EmailConfirmed = false;
        DisplayName = null;
        PhoneNumber = null;
        PhoneNumberConfirmed = false;
        PasswordHash = null;
        TwoFactorEnabled = false;
        SecurityStamp = Guid.CreateVersion7().ToString("N");
    }
}
