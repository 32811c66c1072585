using Exchange.Framework.Navigation;
using Exchange.Parties.Contracts;

namespace Exchange.Parties;

internal sealed class PartiesNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Desk => [new("My organisation", "/desk/party", "80", Group: "Settings", Icon: "building")],
        Menus.Admin =>
        [
            new("Verification", "/Admin/Parties", "1.2", PartyPermissions.VerifyPartiesName, "Queues", "check"),
            new("Double organisations", "/Admin/Duplicates", "1.3", PartyPermissions.VerifyPartiesName, "Queues", "copy"),
        ],
        _ => [],
    };
}
