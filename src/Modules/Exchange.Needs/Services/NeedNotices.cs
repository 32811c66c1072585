using Exchange.Notifications.Contracts;

namespace Exchange.Needs.Services;

/// <summary>The kinds of messages that this module sends.</summary>
internal static class NeedNotices
{
    public const string Reviewed = "need.reviewed";
    public const string Answered = "need.answered";
    public const string Decided = "need.decided";
    public const string Message = "need.message";
    public const string Access = "need.access";
    public const string Ended = "need.ended";

    public static IReadOnlyList<NotificationKind> Kinds { get; } =
    [
        new(Reviewed, "A need of ours was published, returned or taken down", EmailByDefault: true),
        new(Answered, "A need of ours was answered", EmailByDefault: true),
        new(Decided, "Our answer to a need was accepted or declined, or the other side agrees to get in touch", EmailByDefault: true),
        new(Message, "A message about an answer to a need", EmailByDefault: true),
        new(Access, "Somebody asks for the details of our need, or we were let in", EmailByDefault: true),
        new(Ended, "A need has ended, was prolonged or became a call", EmailByDefault: true),
    ];
}
