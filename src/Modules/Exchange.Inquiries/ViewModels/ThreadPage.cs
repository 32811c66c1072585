using Exchange.Inquiries.Services;

namespace Exchange.Inquiries.ViewModels;

/// <param name="CanManage">Whether the person may write for the party.</param>
internal sealed record ThreadPage(InquiryThread Thread, bool CanManage, ReplyForm Reply, CloseForm Close);
