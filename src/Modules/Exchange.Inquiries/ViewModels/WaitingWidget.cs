using Exchange.Inquiries.Services;

namespace Exchange.Inquiries.ViewModels;

internal sealed record WaitingWidget(IReadOnlyList<InquiryRow> Rows, int Total);
