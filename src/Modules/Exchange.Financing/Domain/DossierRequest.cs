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

    /// <summary>The first interest or refusal: a question back is no answer.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; private set; }

    /// <summary>Full hours from the sending to the first answer, without those in which the clock stood still; at least one.</summary>
    public int? FirstAnswerHours { get; private set; }

    public bool IsLate { get; private set; }

    /// <summary>The firm's one reply to a need for more.</summary>
    [NotAudited]
    public string? Reply { get; private set; }

    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>Since when the lender may not offer, so that it cannot answer; null while it may.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Since when the clock stands still: the firm has to tell something, or the lender may not offer.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>How long it stood still before.</summary>
    public long PausedSeconds { get; private set; }

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

    /// <summary>What the lender asks or asked.</summary>
    public LenderAnswer? Question => Answers.OrderBy(a => a.At).ThenBy(a => a.Id).LastOrDefault(a => a.Kind == AnswerKind.NeedMore);

    /// <summary>Who may not offer cannot answer and is not overdue; that it may not is told instead.</summary>
    public bool IsOverdue(DateOnly today) => State == RequestState.Sent && StoppedAt is null && DueOn < today;

    /// <summary>The sending, moved by the time in which the clock stood still: response times count from here.</summary>
    public DateTimeOffset CountedFrom(DateTimeOffset now) => SentAt.AddSeconds(PausedSeconds) + (PausedAt is { } since ? now - since : TimeSpan.Zero);

    /// <summary>The terms have been checked.</summary>
    public Result Answer(AnswerTerms terms, string userId, DateOnly today, DateTimeOffset now)
    {
        if (!IsRunning)
        {
            return Result.Fail("This request has ended: the firm has decided.");
        }

        // While the clock stands still nothing becomes late.
        var isLate = PausedAt is null && DueOn < today;
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
        if (FirstAnsweredAt is null)
        {
            IsLate |= isLate;
        }

        if (terms.Kind == AnswerKind.NeedMore)
        {
            PausedAt ??= now;
            return Result.Success;
        }

        FirstAnswerHours ??= (int)Math.Max(1, Math.Ceiling((now - CountedFrom(now)).TotalHours));
        FirstAnsweredAt ??= now;
        EndPause(now);
        return Result.Success;
    }

    /// <summary>The firm tells what was missing; the clock goes on.</summary>
    /// <param name="dueOn">Its last day, see <c>AnswerClock.GoesOn</c>.</param>
    public Result ReplyTo(string text, DateOnly dueOn, DateTimeOffset now)
    {
        if (State != RequestState.NeedMore)
        {
            return Result.Fail("This lender asks for nothing at present.");
        }

        Reply = text;
        RepliedAt = now;
        State = RequestState.Sent;
        if (StoppedAt is null)
        {
            GoOn(dueOn, now);
        }

        return Result.Success;
    }

    /// <summary>The lender may not offer any more: its clock stands still.</summary>
    public void Stop(DateTimeOffset now)
    {
        StoppedAt ??= now;
        if (State == RequestState.Sent)
        {
            PausedAt ??= now;
        }
    }

    /// <summary>It may offer again.</summary>
    /// <param name="dueOn">The last day of the clock that goes on.</param>
    public void Resume(DateOnly dueOn, DateTimeOffset now)
    {
        StoppedAt = null;
        if (State == RequestState.Sent)
        {
            GoOn(dueOn, now);
        }
    }

    /// <summary>An answer whose last day has passed is asked for again; a new clock runs.</summary>
    public Result AskAgain(DateOnly dueOn, DateOnly today, DateTimeOffset now)
    {
        if (State != RequestState.Interested || Current?.ValidUntil >= today)
        {
            return Result.Fail("The answer still holds, or there is none: nothing has to be asked again.");
        }

        if (StoppedAt is not null)
        {
            return Result.Fail(DossierTexts.LenderStoppedNow);
        }

        State = RequestState.Sent;
        ClockStartedAt = now;
        DueOn = dueOn;
        return Result.Success;
    }

    /// <summary>The calendar that its clock waited for has come: the day that was said may move to a later one.</summary>
    public void Count(DateOnly saidOn, DateOnly dueOn)
    {
        if (State == RequestState.Sent && DueOn == saidOn)
        {
            DueOn = dueOn;
        }
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

        if (isOpen && StoppedAt is not null)
        {
            return Result.Fail(DossierTexts.LenderStoppedNow);
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
    public Result Pick(DateOnly today, DateTimeOffset now)
    {
        if (State != RequestState.Interested)
        {
            return Result.Fail("Only a lender that is interested can be picked.");
        }

        if (StoppedAt is not null)
        {
            return Result.Fail(DossierTexts.LenderStoppedNow);
        }

        if (Current?.ValidUntil < today)
        {
            return Result.Fail("The answer does not hold any more: ask the lender to renew it first.");
        }

        State = RequestState.Picked;
        if (!IsOpen)
        {
            SetAccess(true, now);
        }

        return Result.Success;
    }

    /// <summary>What was financed in the end, whatever the day: it has happened.</summary>
    public void Settle(DateTimeOffset now)
    {
        State = RequestState.Picked;
        if (!IsOpen)
        {
            SetAccess(true, now);
        }
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

    private void GoOn(DateOnly dueOn, DateTimeOffset now)
    {
        EndPause(now);
        ClockStartedAt = now;
        DueOn = dueOn;
    }

    private void EndPause(DateTimeOffset now)
    {
        if (PausedAt is { } since)
        {
            PausedSeconds += (long)(now - since).TotalSeconds;
            PausedAt = null;
        }
    }

    /// <summary>What the firm replied goes with a natural person's account.</summary>
    public void ForgetReply() => Reply = Reply is null ? null : "";
}
