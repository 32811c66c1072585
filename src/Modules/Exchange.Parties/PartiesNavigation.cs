using Exchange.Framework.Navigation;
using Exchange.Parties.Contracts;

namespace Exchange.Parties;

internal sealed class PartiesNavigation : INavigationProvider
{
    // Persons have no keys.
    private static readonly IReadOnlyList<string> _organisations = [.. Enum.GetNames<OrganisationKind>()];

    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Desk =>
        [
            new("My organisation", "/desk/party", "80", Group: "Settings", Icon: "building"),
            new("Keys and webhooks", "/desk/party/api", "80.5", Group: "Settings", Icon: "key") { For = _organisations },
        ],
        Menus.Admin =>
        [
            new("Verification", "/Admin/Parties", "1.2", PartyPermissions.VerifyPartiesName, "Queues", "check"),
            new("Double organisations", "/Admin/Duplicates", "1.3", PartyPermissions.VerifyPartiesName, "Queues", "copy"),
            new("Keys of the API", "/Admin/ApiKeys", "52", PartyPermissions.ManageApiKeysName, "Users", "key"),
        ],
        _ => [],
    };
}
