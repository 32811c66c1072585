using Exchange.Framework.Security;

namespace Exchange.Parties.Contracts;

public sealed class PartyPermissions : IPermissionProvider
{
    public const string VerifyPartiesName = "VerifyParties";

    public static readonly Permission VerifyParties = new(VerifyPartiesName, "Verify organisations and persons");

    public IEnumerable<Permission> GetPermissions() => [VerifyParties];
}
