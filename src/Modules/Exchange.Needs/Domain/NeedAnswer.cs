using System.Globalization;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Needs.Contracts;

namespace Exchange.Needs.Domain;

/// <summary>
/// What a party offers to a need; only the two parties read it. The asker accepts it, which agrees to get in touch, or declines it with a
/// reason; contact is shown when both have agreed.
/// </summary>
internal sealed class NeedAnswer : IVersioned, IAudited
{
    public const int MaxText = 4000;
    public const int MaxMessages = 200;

    private NeedAnswer()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid NeedId { get; private init; }

    public Guid AskerPartyId { get; private init; }

    public Guid AnswererPartyId { get; private init; }

    public AnswerKind Kind { get; private init; }

    public Guid? SubjectId { get; private init; }

    public string? SubjectNumber { get; private init; }

    [NotAudited]
    public string Text { get; private set; } = "";

    /// <summary>Which of the target's figures it reaches.</summary>
    [NotAudited]
    public string? Reaches { get; private set; }

    public int? Readiness { get; private init; }

    public long? AmountFen { get; private init; }

    public int? Months { get; private init; }

    public AnswerState State { get; private set; }

    public DateTimeOffset SentAt { get; private init; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public DeclineReason? DeclineReason { get; private set; }

    public string? DeclineText { get; private set; }

    public DateTimeOffset? AskerAgreedAt { get; private set; }

    public DateTimeOffset? AnswererAgreedAt { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Entries that the asker's side has not opened yet.</summary>
    [NotAudited]
    public int AskerUnread { get; private set; }

    /// <summary>Entries that the answering side has not opened yet.</summary>
    [NotAudited]
    public int AnswererUnread { get; private set; }

    [NotAudited]
    public int Messages { get; private set; }

    /// <summary>Unique while the answer stands: a party has one answer to a need.</summary>
    [NotAudited]
    public string? OpenKey { get; private set; }

    public bool IsDemo { get; private init; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public bool InTouch => AskerAgreedAt is not null && AnswererAgreedAt is not null && State == AnswerState.Accepted;

    public static string KeyOf(Guid partyId, Guid needId) => string.Create(CultureInfo.InvariantCulture, $"{partyId:N}:{needId:N}");

    /// <param name="isVerified">Whether it is known who answers.</param>
    /// <param name="agrees">Contact may be shown as soon as the asker accepts.</param>
    public static Result<NeedAnswer> Send(Need need, Guid partyId, bool isVerified, AnswerText text, bool agrees, DateOnly today, DateTimeOffset now, bool isDemo)
    {
        if (!isVerified)
        {
            return Result<NeedAnswer>.Fail("Firms hear from verified parties only. Have your organisation verified first.");
        }

        if (need.TakeAnswer(partyId, today, now) is { Succeeded: false } refused)
        {
            return Result<NeedAnswer>.Fail(refused.Error!);
        }

        return Result.Ok(new NeedAnswer
        {
            NeedId = need.Id,
            AskerPartyId = need.AskerPartyId,
            AnswererPartyId = partyId,
            Kind = text.Kind,
            SubjectId = text.SubjectId,
            SubjectNumber = text.SubjectNumber,
            Text = text.Text,
            Reaches = text.Reaches,
            Readiness = text.Readiness,
            AmountFen = text.AmountFen,
            Months = text.Months,
            SentAt = now,
            LastAt = now,
            AnswererAgreedAt = agrees ? now : null,
            AskerUnread = 1,
            OpenKey = KeyOf(partyId, need.Id),
            IsDemo = isDemo,
        });
    }

    public AnswerSide? SideOf(Guid partyId) =>
        partyId == AskerPartyId ? AnswerSide.Asker : partyId == AnswererPartyId ? AnswerSide.Answerer : null;

    /// <summary>A question back, or what is said to it.</summary>
    public Result<AnswerMessage> Write(AnswerSide side, string text, string authorId, string authorName, DateTimeOffset now)
    {
        if (State == AnswerState.Withdrawn)
        {
            return Result<AnswerMessage>.Fail("This answer was withdrawn.");
        }

        if (Messages >= MaxMessages)
        {
            return Result<AnswerMessage>.Fail("This correspondence is full. Get in touch directly.");
        }

        Messages++;
        Touch(side, now);
        return Result.Ok(new AnswerMessage { AnswerId = Id, Side = side, AuthorId = authorId, AuthorName = authorName, Text = text, At = now });
    }

    public Result Accept(DateTimeOffset now)
    {
        if (State is AnswerState.Withdrawn or AnswerState.Accepted)
        {
            return Result.Fail(State == AnswerState.Accepted ? "You have accepted this answer already." : "This answer was withdrawn.");
        }

        State = AnswerState.Accepted;
        DecidedAt = now;
        DeclineReason = null;
        DeclineText = null;
        AskerAgreedAt = now;
        Touch(AnswerSide.Asker, now);
        return Result.Success;
    }

    public Result Decline(DeclineReason reason, string? text, DateTimeOffset now)
    {
        if (State is AnswerState.Withdrawn or AnswerState.Declined)
        {
            return Result.Fail(State == AnswerState.Declined ? "You have declined this answer already." : "This answer was withdrawn.");
        }

        if (reason == Contracts.DeclineReason.Other && text is null)
        {
            return Result.Fail("Say the reason in words.", "Text");
        }

        State = AnswerState.Declined;
        DecidedAt = now;
        DeclineReason = reason;
        DeclineText = text;
        AskerAgreedAt = null;
        Touch(AnswerSide.Asker, now);
        return Result.Success;
    }

    /// <summary>The answering side agrees to get in touch.</summary>
    public Result Agree(DateTimeOffset now)
    {
        if (State is AnswerState.Withdrawn or AnswerState.Declined)
        {
            return Result.Fail("This answer was declined or withdrawn.");
        }

        AnswererAgreedAt ??= now;
        Touch(AnswerSide.Answerer, now);
        return Result.Success;
    }

    /// <summary>The answering side takes it back; nobody's contact is shown any more.</summary>
    public Result Withdraw(DateTimeOffset now)
    {
        if (State == AnswerState.Withdrawn)
        {
            return Result.Fail("This answer was withdrawn.");
        }

        State = AnswerState.Withdrawn;
        AskerAgreedAt = null;
        AnswererAgreedAt = null;
        OpenKey = null;
        Touch(AnswerSide.Answerer, now);
        return Result.Success;
    }

    /// <summary>A person's account is closed: what the person wrote goes.</summary>
    public void Forget()
    {
        Text = "";
        Reaches = null;
    }

    private void Touch(AnswerSide by, DateTimeOffset now)
    {
        LastAt = now;
        if (by == AnswerSide.Asker)
        {
            AnswererUnread++;
        }
        else
        {
            AskerUnread++;
        }
    }
}
