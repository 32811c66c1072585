using Exchange.Notifications.Contracts;

namespace Exchange.Inquiries.Services;

/// <summary>What people may switch on and off.</summary>
internal static class InquiryKinds
{
    public static readonly NotificationKind Received = new("inquiry.received", "Inquiries about your listings", EmailByDefault: true);

    public static readonly NotificationKind Answered = new("inquiry.answered", "Answers to your inquiries", EmailByDefault: true);

    public static readonly NotificationKind Closed = new("inquiry.closed", "Inquiries closed or reopened by the other side", EmailByDefault: true);
}
