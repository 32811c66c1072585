using Exchange.Framework.Navigation;
using Exchange.Inquiries.Contracts;

namespace Exchange.Inquiries.Services;

internal sealed class InquiriesMenu : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Desk => [new NavigationItem("Inquiries", "/desk/inquiries", "40", Group: "Questions and interest", Icon: "mail")],
        Menus.Admin => [new NavigationItem("Inquiries", "/Admin/Inquiries", "26", InquiryPermissions.InspectInquiriesName, "Records", "mail")],
        _ => [],
    };
}
