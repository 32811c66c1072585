using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>
/// A package of rights, offered as one (rules AUC-02) in one or more modes. Draft → Submitted → Returned or Published →
/// Suspended, Closed or Expired → renewed.
/// </summary>
internal sealed class Listing : IVersioned, IAudited
{
    public const int MaxTitle = 200;
    public const int MaxSentence = 300;
    public const int MaxText = 2000;
    public const int MaxReason = 1000;
    public const int MaxRights = 50;

    /// <summary>A listing runs out after at most so many months, so that what is found is still meant.</summary>
    public const int MaxMonths = 24;

    private const int RenewMonths = 12;

    private readonly List<ListingRight> _rights = [];
    private readonly List<ListingOffer> _offers = [];
    private readonly List<ListingEvent> _events = [];
    private readonly List<ListingFile> _files = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Number { get; init; }

    public required Guid OwnerPartyId { get; init; }

    public ListingState State { get; private set; } = ListingState.Draft;

    public required string Title { get; set; }

    public string? Problem { get; private set; }

    [NotAudited]
    public string? HowItWorks { get; private set; }

    [NotAudited]
    public string? Advantage { get; private set; }

    public int? Readiness { get; private set; }

    [NotAudited]
    public string? BuyerNeeds { get; private set; }

    [NotAudited]
    public string? NotFor { get; private set; }

    public string? District { get; private set; }

    public required DateOnly ExpiresOn { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Why it was returned, suspended or closed.</summary>
    public string? StateReason { get; private set; }

    /// <summary>Suspended by the operator: only the operator may lift it.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>Taken down after a report: gone for the public, for good.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>Everybody could read it when it was closed: it was neither taken back to be edited nor suspended.</summary>
    public bool ClosedInPublic { get; private set; }

    public bool IsDemo { get; init; }

    public long Version { get; private set; }

    public IReadOnlyList<ListingRight> Rights => _rights;

    public IReadOnlyList<ListingOffer> Offers => _offers;

    public IReadOnlyList<ListingEvent> Events => _events;

    public IReadOnlyList<ListingFile> Files => _files;

    public string AuditId => Number;

    public bool IsEditable => State is ListingState.Draft or ListingState.Returned;

    /// <summary>What was once published stays readable when it has ended; what was removed does not.</summary>
    public bool IsPublic => State is ListingState.Published or ListingState.Expired || (State == ListingState.Closed && ClosedInPublic && !IsRemoved);

    public IReadOnlyList<ListingOffer> OpenOffers => _offers.Where(o => o.State == OfferState.Offered).OrderBy(o => o.Mode).ToList();

    public void Create(IEnumerable<Guid> rightIds, IEnumerable<OfferMode> modes, Actor actor)
    {
        foreach (var rightId in rightIds.Distinct())
        {
            _rights.Add(new ListingRight { RightId = rightId, Position = _rights.Count });
        }

        foreach (var mode in modes.Distinct().Order())
        {
            _offers.Add(new ListingOffer { Mode = mode });
        }

        Log(ListingEventKind.Created, actor, null);
    }

    public Result Revise(CardText card, IReadOnlyDictionary<OfferMode, OfferTerms> terms, Actor actor)
    {
        if (!IsEditable)
        {
            return Result.Fail("The listing cannot be edited in this state. Take it back first.");
        }

        Title = card.Title;
        Problem = card.Problem;
        HowItWorks = card.HowItWorks;
        Advantage = card.Advantage;
        Readiness = card.Readiness;
        BuyerNeeds = card.BuyerNeeds;
        NotFor = card.NotFor;
        District = card.District;
        ExpiresOn = card.ExpiresOn;
        foreach (var offer in _offers.Where(o => o.State != OfferState.Withdrawn))
        {
            if (terms.TryGetValue(offer.Mode, out var mine))
            {
                offer.Terms = mine;
            }
        }

        UpdatedAt = actor.Now;
        return Result.Success;
    }

    /// <summary>Adds modes that are not offered yet; one that was withdrawn begins anew.</summary>
    public Result AddModes(IEnumerable<OfferMode> modes, Actor actor)
    {
        if (!IsEditable)
        {
            return Result.Fail("The listing cannot be edited in this state. Take it back first.");
        }

        foreach (var mode in modes.Distinct().Order())
        {
            if (_offers.FirstOrDefault(o => o.Mode == mode) is { } known)
            {
                if (known.State == OfferState.Withdrawn)
                {
                    known.State = OfferState.Offered;
                    Log(ListingEventKind.OfferAdded, actor, null, mode);
                }

                continue;
            }

            _offers.Add(new ListingOffer { ListingId = Id, Mode = mode });
            Log(ListingEventKind.OfferAdded, actor, null, mode);
        }

        return Result.Success;
    }

    /// <param name="problems">What <see cref="ListingChecks"/> found.</param>
    public Result Submit(IReadOnlyList<ListingProblem> problems, Actor actor)
    {
        if (!IsEditable)
        {
            return Result.Fail("Only a draft or a returned listing can be submitted.");
        }

        if (problems.Any(p => p.Blocks))
        {
            return Result.Fail("The listing cannot be submitted yet. What is missing stands in the list below.");
        }

        SubmittedAt = actor.Now;
        return Move(ListingState.Submitted, ListingEventKind.Submitted, actor, null);
    }

    /// <summary>Back to the draft, to be edited and reviewed again. What the operator suspended stays where it is.</summary>
    public Result TakeBack(Actor actor) =>
        State is ListingState.Submitted or ListingState.Published or ListingState.Expired
        || (State == ListingState.Suspended && !IsBlocked)
            ? Move(ListingState.Draft, ListingEventKind.TakenBack, actor, null)
            : Result.Fail("The listing cannot be taken back in this state.");

    /// <summary>
    /// A right of the package was changed by its owner: what nobody reviewed is not public. What was on offer goes back to the reviewer, what
    /// was not back to the draft; what the operator suspended waits for the operator anyway.
    /// </summary>
    /// <returns>Whether it was taken off the market.</returns>
    public bool ReviewAgain(string reason, Actor actor)
    {
        switch (State)
        {
            case ListingState.Published:
                SubmittedAt = actor.Now;
                Move(ListingState.Submitted, ListingEventKind.Submitted, actor, reason);
                return true;
            case ListingState.Expired:
            case ListingState.Suspended when !IsBlocked:
                Move(ListingState.Draft, ListingEventKind.TakenBack, actor, reason);
                return true;
            case ListingState.Submitted:
                // Whoever reviews it at this moment has seen something else.
                UpdatedAt = actor.Now;
                return false;
            default:
                return false;
        }
    }

    public Result Approve(IReadOnlyList<ListingProblem> problems, Actor actor)
    {
        if (State != ListingState.Submitted)
        {
            return Result.Fail("Only a submitted listing can be reviewed. Somebody may have been faster.");
        }

        if (problems.Any(p => p.Blocks))
        {
            return Result.Fail("The listing has problems that forbid publishing. Return it with the reasons.");
        }

        PublishedAt = actor.Now;
        return Move(ListingState.Published, ListingEventKind.Published, actor, null);
    }

    public Result Return(string? reason, Actor actor)
    {
        if (State != ListingState.Submitted)
        {
            return Result.Fail("Only a submitted listing can be reviewed. Somebody may have been faster.");
        }

        return NeedsReason(reason) ?? Move(ListingState.Returned, ListingEventKind.Returned, actor, reason);
    }

    public Result Suspend(string? reason, Actor actor)
    {
        if (State != ListingState.Published)
        {
            return Result.Fail("Only a published listing can be suspended.");
        }

        if (NeedsReason(reason) is { } missing)
        {
            return missing;
        }

        IsBlocked = actor.Side != EventActor.Owner;
        return Move(ListingState.Suspended, ListingEventKind.Suspended, actor, reason);
    }

    public Result Resume(IReadOnlyList<ListingProblem> problems, Actor actor)
    {
        if (State != ListingState.Suspended)
        {
            return Result.Fail("Only a suspended listing can be resumed.");
        }

        if (IsBlocked && actor.Side == EventActor.Owner)
        {
            return Result.Fail("The operator suspended this listing; only the operator can resume it.");
        }

        if (problems.Any(p => p.Blocks))
        {
            return Result.Fail("The listing has problems that forbid publishing.");
        }

        IsBlocked = false;
        return Move(ListingState.Published, ListingEventKind.Resumed, actor, null);
    }

    public Result Close(string? reason, Actor actor)
    {
        if (State == ListingState.Closed)
        {
            return Result.Fail("The listing is closed already.");
        }

        if (NeedsReason(reason) is { } missing)
        {
            return missing;
        }

        ClosedInPublic = IsPublic;
        return Move(ListingState.Closed, ListingEventKind.Closed, actor, reason);
    }

    /// <summary>Takedown after a report.</summary>
    public Result Remove(string? reason, Actor actor)
    {
        if (NeedsReason(reason) is { } missing)
        {
            return missing;
        }

        IsRemoved = true;
        return Move(ListingState.Closed, ListingEventKind.Removed, actor, reason);
    }

    public bool IsOver(DateOnly today) => ExpiresOn < today;

    public Result Expire(Actor actor) =>
        State == ListingState.Published && IsOver(actor.Today)
            ? Move(ListingState.Expired, ListingEventKind.Expired, actor, null)
            : Result.Fail("The listing is not over yet.");

    /// <summary>The end that renewing proposes: a year after the present one, as far as a listing may last.</summary>
    public DateOnly NextEnd(DateOnly today)
    {
        var (next, last) = ((ExpiresOn > today ? ExpiresOn : today).AddMonths(RenewMonths), today.AddMonths(MaxMonths));
        return next < last ? next : last;
    }

    public Result Renew(DateOnly until, IReadOnlyList<ListingProblem> problems, Actor actor)
    {
        if (State is not (ListingState.Published or ListingState.Expired))
        {
            return Result.Fail("Only a published or expired listing can be renewed.");
        }

        if (until <= actor.Today || until > actor.Today.AddMonths(MaxMonths))
        {
            return Result.Fail("The listing must end after today and within {0} months.", "Until", MaxMonths);
        }

        if (problems.Any(p => p.Blocks))
        {
            return Result.Fail("The listing has problems that forbid publishing. Take it back and mend them.");
        }

        ExpiresOn = until;
        return Move(ListingState.Published, ListingEventKind.Renewed, actor, null);
    }

    public Result ChangeOffer(OfferMode mode, OfferState state, string? reason, Actor actor)
    {
        var offer = _offers.FirstOrDefault(o => o.Mode == mode && o.State != OfferState.Withdrawn);
        if (offer is null || offer.State == state || State is ListingState.Submitted or ListingState.Closed)
        {
            return Result.Fail("This mode cannot be changed in the present state of the listing.");
        }

        if (!IsEditable && state != OfferState.Offered && OpenOffers.All(o => o == offer))
        {
            return Result.Fail("This is the only mode on offer. Suspend or close the whole listing instead.");
        }

        // A mode that comes back may stand beside one that excludes it by now (rules §5.1).
        if (state == OfferState.Offered && ListingChecks.Excludes(mode, OpenOffers.Select(o => o.Mode)))
        {
            return Result.Fail("An open licence excludes exclusive and sole licences of the same rights (Patent Law, art. 51).");
        }

        offer.State = state;
        Log(
            state switch
            {
                OfferState.Offered => ListingEventKind.OfferResumed,
                OfferState.Suspended => ListingEventKind.OfferSuspended,
                _ => ListingEventKind.OfferWithdrawn,
            },
            actor, reason, mode);
        return Result.Success;
    }

    public void AttachFile(Guid fileId, Actor actor)
    {
        _files.Add(new ListingFile { ListingId = Id, FileId = fileId, Position = _files.Count == 0 ? 0 : _files.Max(f => f.Position) + 1 });
        UpdatedAt = actor.Now;
    }

    public bool DetachFile(Guid fileId, Actor actor)
    {
        UpdatedAt = actor.Now;
        return _files.RemoveAll(f => f.FileId == fileId) > 0;
    }

    private static Result? NeedsReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? Result.Fail("Please give the reason: it is shown in the history.", "Reason") : null;

    private Result Move(ListingState state, ListingEventKind kind, Actor actor, string? reason)
    {
        State = state;
        StateReason = reason;
        if (state is not ListingState.Suspended)
        {
            IsBlocked = false;
        }

        Log(kind, actor, reason);
        return Result.Success;
    }

    private void Log(ListingEventKind kind, Actor actor, string? reason, OfferMode? mode = null)
    {
        UpdatedAt = actor.Now;
        _events.Add(new ListingEvent
        {
            ListingId = Id, Kind = kind, At = actor.Now, Actor = actor.Side, UserId = actor.UserId, Reason = reason, Mode = mode,
        });
    }
}
