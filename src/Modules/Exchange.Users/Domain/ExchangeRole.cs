using Exchange.Framework.Data;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Users.Domain;

/// <summary>An operator's role: a set of permissions, kept as role claims.</summary>
internal sealed class ExchangeRole : IdentityRole, ITakesTurns
{
    public const int DescriptionLength = 300;

    public ExchangeRole() => Id = Guid.CreateVersion7().ToString();

    /// <summary>English msgid.</summary>
    public string Description { get; set; } = "";

    public int Turns { get; private set; }
}
