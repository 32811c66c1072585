using Exchange.Framework.Security;

namespace Exchange.Parties.Contracts;

public sealed class PartyPermissions : IPermissionProvider
{
    public const string VerifyPartiesName = "VerifyParties";

    public const string ManageApiKeysName = "ManageApiKeys";

    public static readonly Permission VerifyParties = new(VerifyPartiesName, "Verify organisations and persons");

    public static readonly Permission ManageApiKeys = new(ManageApiKeysName, "See and revoke the API keys of organisations");

    public IEnumerable<Permission> GetPermissions() => [VerifyParties, ManageApiKeys];
}
