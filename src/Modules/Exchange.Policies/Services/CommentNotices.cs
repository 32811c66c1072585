using Exchange.Notifications.Contracts;

namespace Exchange.Policies.Services;

/// <summary>What people may switch on and off.</summary>
internal static class CommentNotices
{
    public static readonly NotificationKind Answered = new("policies.comment", "Answers to your comments on drafts of policies", EmailByDefault: true);
}
