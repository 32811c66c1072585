using Exchange.Financing.Contracts;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Financing.Domain;

/// <summary>A dossier sent to one lender: what the lender may see, by when it answers, and what it answered.</summary>
internal sealed class DossierRequest : IVersioned, IAudited
{
    private DossierRequest()
    {
    }

    /// <param name="isOpen">Whether the lender may read the whole at once, or sees the teaser first.</param>
    public DossierRequest(Guid dossierId, Guid lenderId, Guid? productId, bool isOpen, DateOnly dueOn, DateTimeOffset now)
    {
        DossierId = dossierId;
        LenderId = lenderId;
        ProductId = productId;
        IsOpen = isOpen;
        AccessChangedAt = isOpen ? now : null;
        DueOn = dueOn;
        SentAt = now;
        ClockStartedAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public long Version { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid LenderId { get; private set; }

    public Guid? ProductId { get; private set; }

    public RequestState State { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    /// <summary>When the present clock began: the sending, or the firm's reply to a need for more.</summary>
    public DateTimeOffset ClockStartedAt { get; private set; }

    /// <summary>Last day of the clock.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The firm's consent that this lender reads the whole.</summary>
    public bool IsOpen { get; private set; }

    public DateTimeOffset? AccessChangedAt { get; private set; }

    /// <summary>The lender has asked to see the whole.</summary>
    public DateTimeOffset? AskedToSeeAt { get; private set; }

    public DateTimeOffset? FirstAnsweredAt { get; private set; }

    /// <summary>Full hours from the sending to the first answer, at least one.</summary>
    public int? FirstAnswerHours { get; private set; }

    public bool IsLate { get; private set; }

    /// <summary>The firm's one reply to a need for more.</summary>
    [NotAudited]
    public string? Reply { get; private set; }

    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>The firm proposed a joint case of equity and loan.</summary>
    public DateTimeOffset? JointInvitedAt { get; private set; }

    /// <summary>The lender takes part in it and may be named to the others who do.</summary>
    public DateTimeOffset? JointJoinedAt { get; private set; }

    public List<LenderAnswer> Answers { get; } = [];

    public string AuditId => Id.ToString("N");

    /// <summary>The answer that counts; null while there is none.</summary>
    public LenderAnswer? Current => Answers.OrderBy(a => a.At).ThenBy(a => a.Id).LastOrDefault();

    public bool IsInvited => JointInvitedAt is not null && IsOpen && (IsRunning || State == RequestState.Picked);

    public bool IsJointMember => JointJoinedAt is not null && IsInvited;

    public bool IsRunning => State is RequestState.Sent or RequestState.NeedMore or RequestState.Interested or RequestState.Declined;

    public bool IsOverdue(DateOnly today) => State == RequestState.Sent && DueOn < today;

    /// <summary>The terms have been checked.</summary>
    public Result Answer(AnswerTerms terms, string userId, DateOnly today, DateTimeOffset now)
    {
        if (!IsRunning)
        {
            return Result.Fail("This request has ended: the firm has decided.");
        }

        var isLate = DueOn < today;
        if (isLate && State != RequestState.Sent)
        {
            return Result.Fail(DossierTexts.SecondAnswerLate);
        }

        if (terms.Kind == AnswerKind.NeedMore && Reply is not null)
        {
            return Result.Fail("The firm has replied once already: answer on what you know, or decline.");
        }

        Answers.Add(new LenderAnswer(Id, terms, userId, isLate, now));
        State = terms.Kind switch
        {
            AnswerKind.NeedMore => RequestState.NeedMore,
            AnswerKind.Declined => RequestState.Declined,
            _ => RequestState.Interested,
        };
        IsLate |= isLate;
        FirstAnsweredAt ??= now;
        FirstAnswerHours ??= (int)Math.Max(1, Math.Ceiling((now - SentAt).TotalHours));
        return Result.Success;
    }

    /// <summary>The firm tells what was missing; the clock begins anew.</summary>
    public Result ReplyTo(string text, DateOnly dueOn, DateTimeOffset now)
    {
        if (State != RequestState.NeedMore)
        {
            return Result.Fail("This lender asks for nothing at present.");
        }

        Reply = text;
        RepliedAt = now;
        ClockStartedAt = now;
        DueOn = dueOn;
        State = RequestState.Sent;
        return Result.Success;
    }

    public Result AskToSee(DateTimeOffset now)
    {
        if (!IsRunning || IsOpen)
        {
            return Result.Fail(IsOpen ? "The whole dossier is open to you." : "This request has ended: the firm has decided.");
        }

        AskedToSeeAt ??= now;
        return Result.Success;
    }

    public Result SetAccess(bool isOpen, DateTimeOffset now)
    {
        // Shutting is always allowed.
        if (isOpen && !IsRunning && State != RequestState.Picked)
        {
            return Result.Fail("This request has ended: there is nothing left to open.");
        }

        IsOpen = isOpen;
        AccessChangedAt = now;
        if (!isOpen)
        {
            JointInvitedAt = null;
            JointJoinedAt = null;
        }

        return Result.Success;
    }

    /// <summary>By the firm, which can take it back.</summary>
    public Result InviteToJoint(bool invite, DateTimeOffset now)
    {
        if (invite && (!IsOpen || !(IsRunning || State == RequestState.Picked)))
        {
            return Result.Fail("Open the whole dossier to this lender first: the joint case is about it.");
        }

        JointInvitedAt = invite ? JointInvitedAt ?? now : null;
        JointJoinedAt = invite ? JointJoinedAt : null;
        return Result.Success;
    }

    /// <summary>By the lender, which may leave again.</summary>
    public Result JoinJoint(bool join, DateTimeOffset now)
    {
        if (!IsInvited)
        {
            return Result.Fail("The firm does not propose a joint case to you at present.");
        }

        JointJoinedAt = join ? JointJoinedAt ?? now : null;
        return Result.Success;
    }

    /// <summary>Called by the dossier.</summary>
    public Result Pick(DateTimeOffset now)
    {
        if (State != RequestState.Interested)
        {
            return Result.Fail("Only a lender that is interested can be picked.");
        }

        State = RequestState.Picked;
        if (!IsOpen)
        {
            SetAccess(true, now);
        }

        return Result.Success;
    }

    /// <summary>The firm has decided otherwise; the whole is shut with it.</summary>
    public void Drop(DateTimeOffset now)
    {
        State = RequestState.Dropped;
        if (IsOpen)
        {
            SetAccess(false, now);
        }
    }

    /// <summary>What the firm replied goes with a natural person's account.</summary>
    public void ForgetReply() => Reply = Reply is null ? null : "";
}
