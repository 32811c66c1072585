using Exchange.Inquiries.Services;
using Exchange.Parties.Contracts;

namespace Exchange.Inquiries.ViewModels;

/// <param name="CanManage">Whether the person may write for the party.</param>
/// <param name="Contact">How to reach the other side, masked until both are verified; null when it has left nothing.</param>
internal sealed record ThreadPage(InquiryThread Thread, bool CanManage, ContactCard? Contact, ReplyForm Reply, CloseForm Close);
