using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Policies.Domain;

/// <summary>What a signed-in person says of a draft, shown after the office has read it, with its answer.</summary>
internal sealed class PolicyComment : IAudited, IVersioned
{
    public const int TextLength = 2_000;
    public const int NameLength = 60;
    public const int AnswerLength = 2_000;

    private PolicyComment()
    {
    }

    public PolicyComment(Guid itemId, string userId, string? shownName, string text, DateTimeOffset now)
    {
        ItemId = itemId;
        UserId = userId;
        ShownName = shownName;
        Text = text;
        WrittenAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ItemId { get; private set; }

    /// <summary>Null when the account was closed.</summary>
    [NotAudited]
    public string? UserId { get; private set; }

    /// <summary>Null for no name.</summary>
    [NotAudited]
    public string? ShownName { get; private set; }

    [NotAudited]
    public string Text { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public CommentState State { get; private set; }

    /// <summary>The answer that stands below it, or why it is not shown; the writer sees both.</summary>
    public string? Answer { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public Result Decide(bool show, string? answer, DateTimeOffset now)
    {
        if (!show && string.IsNullOrWhiteSpace(answer))
        {
            return Result.Fail("Say why it is not shown.", "Answer");
        }

        State = show ? CommentState.Shown : CommentState.Refused;
        Answer = string.IsNullOrWhiteSpace(answer) ? null : answer.Trim();
        DecidedAt = now;
        return Result.Success;
    }
}
