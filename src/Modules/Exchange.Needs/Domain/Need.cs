using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Needs.Contracts;

namespace Exchange.Needs.Domain;

/// <summary>
/// What a firm needs and does not have. Draft → Submitted → Returned or Published → Answered → Closed with a reason, or a Call
/// where nobody had it.
/// </summary>
internal sealed class Need : IVersioned, IAudited
{
    public const int MaxTitle = 200;
    public const int MaxText = 2000;
    public const int MaxShort = 300;
    public const int MaxReason = 1000;

    /// <summary>What is asked for longer than that is no longer meant.</summary>
    public const int MaxMonths = 24;

    private readonly List<NeedEvent> _events = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Number { get; init; }

    public required Guid AskerPartyId { get; init; }

    public NeedState State { get; private set; } = NeedState.Draft;

    public required string Title { get; set; }

    [NotAudited]
    public string? Problem { get; private set; }

    /// <summary>Operating conditions, materials, scale.</summary>
    [NotAudited]
    public string? Conditions { get; private set; }

    /// <summary>Figures to reach.</summary>
    [NotAudited]
    public string? Target { get; private set; }

    /// <summary>Read only by whom the firm lets in, each reading on record.</summary>
    [NotAudited]
    public string? Details { get; private set; }

    public string? TitleEn { get; private set; }

    [NotAudited]
    public string? ProblemEn { get; private set; }

    public string? Node { get; private set; }

    public string? District { get; private set; }

    public RewardKind RewardKind { get; private set; }

    public long? AmountFen { get; private set; }

    public string? WhoMayAnswer { get; private set; }

    public bool HidesName { get; private set; }

    public required DateOnly Deadline { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why it was returned or closed, in words.</summary>
    public string? StateReason { get; private set; }

    public NeedOutcome? Outcome { get; private set; }

    /// <summary>Number of the listing or right that solved it.</summary>
    public string? SolvedBy { get; private set; }

    /// <summary>The answer that solved it.</summary>
    public Guid? SolvedByAnswerId { get; private set; }

    /// <summary>Answers that were not withdrawn.</summary>
    [NotAudited]
    public int Answers { get; private set; }

    /// <summary>It was public when it was closed, and stays so for the record.</summary>
    public bool ClosedInPublic { get; private set; }

    public bool IsDemo { get; init; }

    public long Version { get; private set; }

    public IReadOnlyList<NeedEvent> Events => _events;

    public string AuditId => Number;

    public bool IsEditable => State is NeedState.Draft or NeedState.Returned;

    /// <summary>Takes answers, as long as its deadline has not passed.</summary>
    public bool IsOpen => State is NeedState.Published or NeedState.Answered or NeedState.Call;

    public bool IsPublic => IsOpen || (State == NeedState.Closed && ClosedInPublic);

    public bool HasDetails => Details is not null;

    public bool IsOver(DateOnly today) => Deadline < today;

    public void Begin(NeedText text, Actor actor)
    {
        Write(text, actor);
        Log(NeedEventKind.Created, actor, null);
    }

    public Result Revise(NeedText text, Actor actor)
    {
        if (!IsEditable)
        {
            return Result.Fail("The need cannot be edited in this state. Take it back first.");
        }

        Write(text, actor);
        return Result.Success;
    }

    public Result Submit(Actor actor)
    {
        if (!IsEditable)
        {
            return Result.Fail("Only a draft or a returned need can be submitted.");
        }

        if (Problem is null)
        {
            return Result.Fail("Describe the problem: nobody can answer a title alone.", nameof(Problem));
        }

        if (RewardKind != RewardKind.Negotiable && AmountFen is null)
        {
            return Result.Fail("State the amount, or choose “negotiable”.", "Amount");
        }

        if (DeadlineProblem(Deadline, actor.Today) is { } wrong)
        {
            return wrong;
        }

        SubmittedAt = actor.Now;
        return Move(NeedState.Submitted, NeedEventKind.Submitted, actor, null);
    }

    /// <summary>Back to the draft, to be edited and reviewed again. What others have answered is not changed under their hands.</summary>
    public Result TakeBack(Actor actor) => State is NeedState.Submitted or NeedState.Published
        ? Move(NeedState.Draft, NeedEventKind.TakenBack, actor, null)
        : Result.Fail(State is NeedState.Answered or NeedState.Call
            ? "Others have answered this need or see it as a call: close it and post a new one instead."
            : "The need cannot be taken back in this state.");

    /// <param name="isVerified">Whether it is known who asks: nobody else is published.</param>
    public Result Approve(bool isVerified, Actor actor)
    {
        if (State != NeedState.Submitted)
        {
            return Result.Fail("Only a submitted need can be reviewed. Somebody may have been faster.");
        }

        if (!isVerified)
        {
            return Result.Fail("The firm is not verified yet. Decide on its verification first.");
        }

        if (IsOver(actor.Today))
        {
            return Result.Fail("The deadline of the need has passed. Return it.");
        }

        PublishedAt = actor.Now;
        return Move(Answers > 0 ? NeedState.Answered : NeedState.Published, NeedEventKind.Published, actor, null);
    }

    /// <summary>Back to the firm with the reasons; a public one leaves the page at once.</summary>
    public Result Return(string? reason, Actor actor)
    {
        if (State != NeedState.Submitted && !IsOpen)
        {
            return Result.Fail("Only a submitted or public need can be returned. Somebody may have been faster.");
        }

        return NeedsReason(reason) ?? Move(NeedState.Returned, NeedEventKind.Returned, actor, reason);
    }

    /// <summary>An answer has come in.</summary>
    public Result TakeAnswer(Guid partyId, DateOnly today, DateTimeOffset now)
    {
        if (!IsOpen || IsOver(today))
        {
            return Result.Fail("This need takes no answers any more.");
        }

        if (partyId == AskerPartyId)
        {
            return Result.Fail("This need is your own organisation's.");
        }

        Answers++;
        UpdatedAt = now;
        if (State == NeedState.Published)
        {
            State = NeedState.Answered;
        }

        return Result.Success;
    }

    /// <summary>An answer was withdrawn.</summary>
    public void LoseAnswer(DateTimeOffset now)
    {
        Answers = Math.Max(0, Answers - 1);
        UpdatedAt = now;
        if (State == NeedState.Answered && Answers == 0)
        {
            State = NeedState.Published;
        }
    }

    /// <summary>Nobody has this: it stays public until a later day, as a call.</summary>
    public Result Call(DateOnly until, Actor actor)
    {
        if (State is not (NeedState.Published or NeedState.Answered) && !(State == NeedState.Closed && Outcome == NeedOutcome.Expired))
        {
            return Result.Fail("Only a public or expired need can become a call.");
        }

        if (LaterProblem(until, actor.Today) is { } wrong)
        {
            return wrong;
        }

        Deadline = until;
        Outcome = null;
        ClosedAt = null;
        return Move(NeedState.Call, NeedEventKind.Called, actor, null);
    }

    public Result Extend(DateOnly until, Actor actor)
    {
        if (!IsOpen)
        {
            return Result.Fail("Only a public need can be prolonged.");
        }

        if (LaterProblem(until, actor.Today) is { } wrong)
        {
            return wrong;
        }

        Deadline = until;
        Log(NeedEventKind.Extended, actor, null);
        return Result.Success;
    }

    /// <param name="solvedBy">Number of the listing or right, where one solved it.</param>
    /// <param name="answerId">The answer, where one solved it.</param>
    public Result Close(NeedOutcome outcome, string? solvedBy, Guid? answerId, string? reason, Actor actor)
    {
        if (State == NeedState.Closed)
        {
            return Result.Fail("The need is closed already.");
        }

        if (outcome == NeedOutcome.SolvedByListing && solvedBy is null)
        {
            return Result.Fail("Give the number of the listing or right that solved it.", nameof(SolvedBy));
        }

        if (outcome == NeedOutcome.SolvedByAnswer && answerId is null)
        {
            return Result.Fail("Choose the answer that solved it.", "Answer");
        }

        if (outcome == NeedOutcome.Removed && NeedsReason(reason) is { } missing)
        {
            return missing;
        }

        ClosedInPublic = IsPublic && outcome != NeedOutcome.Removed;
        Outcome = outcome;
        SolvedBy = outcome == NeedOutcome.SolvedByListing ? solvedBy : null;
        SolvedByAnswerId = outcome == NeedOutcome.SolvedByAnswer ? answerId : null;
        ClosedAt = actor.Now;
        return Move(NeedState.Closed, NeedEventKind.Closed, actor, reason);
    }

    public Result Expire(Actor actor) => IsOpen && IsOver(actor.Today)
        ? Close(NeedOutcome.Expired, null, null, null, actor)
        : Result.Fail("The need is not over yet.");

    /// <summary>A person's account is closed: what the person wrote goes.</summary>
    public void Forget()
    {
        Title = "";
        Problem = Conditions = Target = Details = TitleEn = ProblemEn = WhoMayAnswer = StateReason = null;
        ClosedInPublic = false;
    }

    private static Result? DeadlineProblem(DateOnly deadline, DateOnly today) =>
        deadline <= today || deadline > today.AddMonths(MaxMonths)
            ? Result.Fail("The deadline must lie after today and within {0} months.", nameof(Deadline), MaxMonths)
            : null;

    private Result? LaterProblem(DateOnly until, DateOnly today) => until <= Deadline
        ? Result.Fail("The new deadline must be later than the present one.", "Until")
        : DeadlineProblem(until, today) is { } wrong ? wrong with { Field = "Until" } : null;

    private static Result? NeedsReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? Result.Fail("Please give the reason: the firm reads it.", "Reason") : null;

    private void Write(NeedText text, Actor actor)
    {
        Title = text.Title;
        Problem = text.Problem;
        Conditions = text.Conditions;
        Target = text.Target;
        Details = text.Details;
        TitleEn = text.TitleEn;
        ProblemEn = text.ProblemEn;
        Node = text.Node;
        District = text.District;
        RewardKind = text.RewardKind;
        AmountFen = text.RewardKind == RewardKind.Negotiable ? null : text.AmountFen;
        WhoMayAnswer = text.WhoMayAnswer;
        HidesName = text.HidesName;
        Deadline = text.Deadline;
        UpdatedAt = actor.Now;
    }

    private Result Move(NeedState state, NeedEventKind kind, Actor actor, string? reason)
    {
        State = state;
        StateReason = reason;
        Log(kind, actor, reason);
        return Result.Success;
    }

    private void Log(NeedEventKind kind, Actor actor, string? reason)
    {
        UpdatedAt = actor.Now;
        _events.Add(new NeedEvent { NeedId = Id, Kind = kind, At = actor.Now, Side = actor.Side, UserId = actor.UserId, Reason = reason });
    }
}
