using Exchange.Users.Domain;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Tests.Users;

/// <summary>Counts the checks of passwords: each takes the time by which answers could be told apart.</summary>
internal sealed class CountingHasher : PasswordHasher<ExchangeUser>
{
    public int Checked { get; set; }

    public override PasswordVerificationResult VerifyHashedPassword(ExchangeUser user, string hashedPassword, string providedPassword)
    {
        Checked++;
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
