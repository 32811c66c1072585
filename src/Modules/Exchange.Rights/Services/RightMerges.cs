using System.Text.Json;
using Exchange.Dates.Contracts;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Merging;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Exchange.Search.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>
/// Merges two records that are one right, by two persons: everything that names the one that goes follows, gaps of the one that stays are
/// filled, and its number leads to the other from then on. The record that goes is kept as it was.
/// </summary>
internal sealed class RightMerges
{
    public const string Own = "One of them is a right of your organisation: somebody else has to decide.";

    private const string NoReason = "Please give the reason.";

    private readonly AppDbContext _db;
    private readonly RowMover _mover;
    private readonly RightLookup _lookup;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;
    private readonly ICurrentUser _user;
    private readonly IDeadlines _deadlines;
    private readonly ClaimNotices _notices;
    private readonly RightTexts _texts;
    private readonly ISearchChanges _changes;
    private readonly Outbox _outbox;
    private readonly IAuditTrail _audit;
    private readonly SiteClock _clock;

    public RightMerges(
        AppDbContext db, RowMover mover, RightLookup lookup, IPartyDirectory parties, IUserDirectory users, ICurrentUser user, IDeadlines deadlines,
        ClaimNotices notices, RightTexts texts, ISearchChanges changes, Outbox outbox, IAuditTrail audit, SiteClock clock)
    {
        _db = db;
        _mover = mover;
        _lookup = lookup;
        _parties = parties;
        _users = users;
        _user = user;
        _deadlines = deadlines;
        _notices = notices;
        _texts = texts;
        _changes = changes;
        _outbox = outbox;
        _audit = audit;
        _clock = clock;
    }

    /// <summary>Of patents, by their numbers in any written form; null where one is not in the register, or both are the same.</summary>
    public async Task<(Guid Goes, Guid Stays)?> FindPairAsync(string? goes, string? stays, CancellationToken cancellationToken) =>
        await _lookup.FindPatentAsync(goes, cancellationToken) is { } one && await _lookup.FindPatentAsync(stays, cancellationToken) is { } other && one != other
            ? (one, other)
            : null;

    /// <summary>Null when one of them is not there, or was merged away.</summary>
    public async Task<RightMergePage?> CompareAsync(Guid goes, Guid stays, RightMergeForm? form, CancellationToken cancellationToken)
    {
        var (loser, winner) = await LoadAsync(goes, stays, cancellationToken);
        return loser is not { MergedInto: null } || winner is not { MergedInto: null }
            ? null
            : new RightMergePage(
                SideOf(loser), SideOf(winner), await FieldsOfAsync(loser, winner, gap => gap.Fills(winner, loser), cancellationToken), Obstacles(loser, winner),
                await _mover.ForeseeAsync(RightMerging.Kind, goes, stays, cancellationToken), null)
            {
                Form = form ?? new RightMergeForm { Goes = goes, Stays = stays },
                IsOwn = await IsOwnAsync(loser, winner, cancellationToken),
            };
    }

    /// <summary>Null when there is no such merge.</summary>
    public async Task<RightMergePage?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<RightMerge>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } merge)
        {
            return null;
        }

        var (loser, winner) = await LoadAsync(merge.LoserId, merge.WinnerId, cancellationToken);
        if (loser is null || winner is null)
        {
            return null;
        }

        var waits = merge.State == MergeState.Proposed;
        var filled = merge.Before is null ? null : BeforeOf(merge).Filled;
        var people = await _users.GetNamesAsync(new[] { merge.ProposedBy, merge.DecidedBy, merge.UndoneBy }.OfType<string>().Distinct(), cancellationToken);
        var isOwn = await IsOwnAsync(loser, winner, cancellationToken);
        return new RightMergePage(
            SideOf(loser), SideOf(winner),
            await FieldsOfAsync(loser, winner, gap => filled?.Contains(gap.Name) ?? (waits && gap.Fills(winner, loser)), cancellationToken),
            waits ? Obstacles(loser, winner) : [],
            waits ? await _mover.ForeseeAsync(RightMerging.Kind, loser.Id, winner.Id, cancellationToken) : await _mover.ReadAsync(merge.Id, cancellationToken), merge)
        {
            Decision = MergeDecision.Of(merge, $"/Admin/Duplicates/Rights/{merge.Id:N}", isOwn, _user.Id, people, _clock.Now),
            IsOwn = isOwn,
        };
    }

    /// <summary>Null when one of them is not there.</summary>
    public async Task<Result<Guid>?> ProposeAsync(RightMergeForm form, CancellationToken cancellationToken)
    {
        var (loser, winner) = await LoadAsync(form.Goes, form.Stays, cancellationToken);
        if (loser is null || winner is null || form.Goes == form.Stays)
        {
            return null;
        }

        if (TypedText.Clean(form.Reason) is not { } reason)
        {
            return Result<Guid>.Fail(NoReason, nameof(form.Reason));
        }

        if (await FindObstacleAsync(loser, winner, cancellationToken) is { } obstacle)
        {
            return Result<Guid>.Fail(obstacle.Error!, null, [.. obstacle.Arguments ?? []]);
        }

        if (await _db.Set<RightMerge>().AnyAsync(
            m => m.State == MergeState.Proposed && (m.LoserId == form.Goes || m.LoserId == form.Stays || m.WinnerId == form.Goes || m.WinnerId == form.Stays), cancellationToken))
        {
            return Result<Guid>.Fail("One of them waits for another decision already.");
        }

        var merge = RightMerge.Propose(form.Goes, form.Stays, reason, _user.Id!, _clock.Now);
        _db.Add(merge);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Ok(merge.Id);
    }

    /// <summary>Null when one of them is not there.</summary>
    public async Task<Result?> NoteTwoAsync(RightMergeForm form, CancellationToken cancellationToken)
    {
        var (loser, winner) = await LoadAsync(form.Goes, form.Stays, cancellationToken);
        if (loser is null || winner is null || form.Goes == form.Stays)
        {
            return null;
        }

        if (await IsOwnAsync(loser, winner, cancellationToken))
        {
            return Result.Fail(Own);
        }

        if (TypedText.Clean(form.Reason) is not { } reason)
        {
            return Result.Fail(NoReason, nameof(form.Reason));
        }

        _db.Add(RightMerge.NoteTwo(form.Goes, form.Stays, reason, _user.Id!, _clock.Now));
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Null when there is no such merge.</summary>
    public async Task<Result?> RefuseAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<RightMerge>().FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } merge)
        {
            return null;
        }

        var (loser, winner) = await LoadAsync(merge.LoserId, merge.WinnerId, cancellationToken);
        var result = await IsOwnAsync(loser!, winner!, cancellationToken) ? Result.Fail(Own) : merge.Refuse(_user.Id!, _clock.Now);
        await _db.SaveChangesAsync(cancellationToken);
        return result;
    }

    /// <summary>The second person agrees: everything follows, in one transaction. Null when there is no such merge.</summary>
    public async Task<Result?> ConfirmAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var transaction = await _db.BeginIfNoneAsync(cancellationToken);
        if (await _db.Set<RightMerge>().FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } merge)
        {
            return null;
        }

        var (goes, stays) = await LoadAsync(merge.LoserId, merge.WinnerId, cancellationToken);
        if (await FindObstacleAsync(goes!, stays!, cancellationToken) is { } obstacle)
        {
            return obstacle;
        }

        var before = new RightMergeBefore(
            [.. MergeGaps.All.Where(g => g.Fills(stays!, goes!)).Select(g => g.Name)], SideBefore(goes!), SideBefore(stays!),
            await SupersedeAsync(merge, cancellationToken));
        var result = merge.Confirm(_user.Id!, JsonSerializer.Serialize(before), _clock.Now);
        if (!result.Succeeded)
        {
            return result;
        }

        await _db.SaveChangesAsync(cancellationToken);
        await _mover.MoveAsync(RightMerging.Kind, merge.Id, merge.LoserId, merge.WinnerId, cancellationToken);

        // What has followed is read with the record that stays.
        var (loser, winner) = await LoadTrackedAsync(merge, cancellationToken);
        var snapshot = RightSnapshot.Of(winner);
        MergeGaps.Fill(winner, loser);
        if (winner.ClaimedBy is null && loser.ClaimedBy is not null)
        {
            winner.SetClaimant(loser.ClaimedBy, loser.ClaimedAt ?? _clock.Now);
        }

        loser.SetClaimant(null, _clock.Now);
        loser.MergeInto(winner.Id, _clock.Now);
        if (loser.StatusCheckedOn is { } checkedOn && loser.StatusSource is { } source)
        {
            winner.NoteStatusCheck(checkedOn, source);
        }

        await FollowAsync(winner, cancellationToken);
        await _deadlines.DropAsync(new DeadlineKey(AnnuityDeadlines.Kind, loser.Id), cancellationToken);
        _audit.Record("Right.Merged", nameof(IpRight), loser.Id.ToString("N"), new { Into = winner.Number, merge.Reason });
        Tell(loser, winner, RightSnapshot.Of(winner).NeedsReviewAfter(snapshot));
        await _notices.MergedAsync([.. new[] { goes!.ClaimedBy, stays!.ClaimedBy }.OfType<Guid>().Distinct()], winner, goes.DisplayNumber, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitIfOwnAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>What moved and has stayed where it was moved goes back; what was filled and has not been changed since is emptied. Null when there is no such merge.</summary>
    public async Task<Result?> UndoAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await _db.BeginIfNoneAsync(cancellationToken);
        if (await _db.Set<RightMerge>().FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } merge)
        {
            return null;
        }

        if (TypedText.Clean(reason) is not { Length: <= RecordMerge.MaxReason } why)
        {
            return Result.Fail(NoReason);
        }

        var (goes, stays) = await LoadAsync(merge.LoserId, merge.WinnerId, cancellationToken);
        if (await IsOwnAsync(goes!, stays!, cancellationToken))
        {
            return Result.Fail(Own);
        }

        if (stays!.MergedInto is not null)
        {
            return Result.Fail("The record that stayed was merged into another one since: undo that first.");
        }

        var result = merge.Undo(_user.Id!, why, _clock.Now);
        if (!result.Succeeded)
        {
            return result;
        }

        var before = BeforeOf(merge);
        await _db.SaveChangesAsync(cancellationToken);
        await _mover.MoveBackAsync(RightMerging.Kind, merge.Id, merge.LoserId, merge.WinnerId, cancellationToken);
        var (loser, winner) = await LoadTrackedAsync(merge, cancellationToken);
        loser.Separate(_clock.Now);
        Restore(loser, before.Goes, before.Goes.ClaimedBy);

        // A claim that was accepted or has ended since the merging is a later decision and stays.
        Restore(winner, before.Stays, before.Stays.ClaimedBy is null && winner.ClaimedBy == before.Goes.ClaimedBy ? null : winner.ClaimedBy);
        MergeGaps.Empty(winner, loser, before.Filled);
        if (before.SupersededClaim is { } claimId && await _db.Set<RightClaim>().FirstOrDefaultAsync(c => c.Id == claimId, cancellationToken) is { } claim)
        {
            claim.Reinstate(_clock.Now);
        }

        await FollowAsync(loser, cancellationToken);
        await FollowAsync(winner, cancellationToken);
        _audit.Record("Right.MergeUndone", nameof(IpRight), loser.Id.ToString("N"), new { From = winner.Number, Reason = why });
        Tell(loser, winner, needsReview: false);
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitIfOwnAsync(cancellationToken);
        return Result.Success;

        void Restore(IpRight right, RightMergeBefore.Side was, Guid? claimant)
        {
            right.RestoreGrant(was.IsGranted);
            right.SetClaimant(claimant, claimant is null ? _clock.Now : was.ClaimedAt ?? right.ClaimedAt ?? _clock.Now);
        }
    }

    // Both may have an accepted claim of the same party: one right has one.
    private async Task<Guid?> SupersedeAsync(RightMerge merge, CancellationToken cancellationToken)
    {
        var accepted = await _db.Set<RightClaim>().Where(c => (c.RightId == merge.LoserId || c.RightId == merge.WinnerId) && c.State == ClaimState.Accepted).ToListAsync(cancellationToken);
        if (accepted.Count < 2)
        {
            return null;
        }

        var goes = accepted.Single(c => c.RightId == merge.LoserId);
        goes.Supersede(_user.Id, merge.Reason, _clock.Now);
        return goes.Id;
    }

    private async Task FollowAsync(IpRight right, CancellationToken cancellationToken)
    {
        right.FollowPublications();
        right.FoldStatus(await _db.Set<LegalEvent>().AsNoTracking().Where(e => e.RightId == right.Id).ToListAsync(cancellationToken), _clock.Today);
        right.Touch(_clock.Now);
    }

    private void Tell(IpRight loser, IpRight winner, bool needsReview)
    {
        foreach (var right in new[] { loser, winner })
        {
            _changes.Record(right.Kind == IpKind.Patent ? PatentsSearchSource.SourceName : OtherRightsSearchSource.SourceName, right.Id);
            _outbox.Add(new RightChanged(right.Id, needsReview && right == winner));
        }
    }

    private async Task<Result?> FindObstacleAsync(IpRight loser, IpRight winner, CancellationToken cancellationToken) =>
        await IsOwnAsync(loser, winner, cancellationToken) ? Result.Fail(Own) : Obstacles(loser, winner).FirstOrDefault();

    private static List<Result> Obstacles(IpRight loser, IpRight winner)
    {
        var found = new List<Result>();
        if (loser.MergedInto is not null || winner.MergedInto is not null)
        {
            found.Add(Result.Fail("One of them was merged into another record already."));
        }

        if (loser.Kind != winner.Kind)
        {
            found.Add(Result.Fail("They are rights of different kinds."));
        }

        if (loser.Office != winner.Office)
        {
            found.Add(Result.Fail("They stand in the registers of different offices."));
        }

        if (loser.PatentType is { } one && winner.PatentType is { } other && one != other)
        {
            found.Add(Result.Fail("They are patents of different types, and so two rights even where they were filed on one day."));
        }

        if (loser.ClaimedBy is { } claimant && winner.ClaimedBy is { } another && claimant != another)
        {
            found.Add(Result.Fail("Two organisations have claimed one of them each: decide between them first."));
        }

        if (loser.IsDemo != winner.IsDemo)
        {
            found.Add(Result.Fail("One of them is an example and the other is not."));
        }

        return found;
    }

    private async Task<(IpRight? Loser, IpRight? Winner)> LoadAsync(Guid goes, Guid stays, CancellationToken cancellationToken)
    {
        var both = await Whole().AsNoTrackingWithIdentityResolution().Where(r => r.Id == goes || r.Id == stays).ToListAsync(cancellationToken);
        return (both.Find(r => r.Id == goes), both.Find(r => r.Id == stays));
    }

    private async Task<(IpRight Loser, IpRight Winner)> LoadTrackedAsync(RightMerge merge, CancellationToken cancellationToken)
    {
        var both = await Whole().Where(r => r.Id == merge.LoserId || r.Id == merge.WinnerId).ToListAsync(cancellationToken);
        return (both.Single(r => r.Id == merge.LoserId), both.Single(r => r.Id == merge.WinnerId));
    }

    private IQueryable<IpRight> Whole() => _db.Set<IpRight>().IgnoreQueryFilters()
        .Include(r => r.Publications).Include(r => r.People).Include(r => r.Ipc).Include(r => r.Priorities).Include(r => r.Text).AsSplitQuery();

    // Whoever belongs to a party that has claimed or brought one of them has to do with it.
    private async Task<bool> IsOwnAsync(IpRight loser, IpRight winner, CancellationToken cancellationToken) =>
        new[] { loser.ClaimedBy, loser.SourcePartyId, winner.ClaimedBy, winner.SourcePartyId }.OfType<Guid>().Distinct().ToList() is { Count: > 0 } parties
        && (await _parties.GetMemberUserIdsAsync(parties, cancellationToken)).Contains(_user.Id!);

    private async Task<IReadOnlyList<RightMergePage.Field>> FieldsOfAsync(IpRight loser, IpRight winner, Func<MergeGap, bool> fills, CancellationToken cancellationToken)
    {
        var parties = await _parties.FindAsync([.. new[] { loser.ClaimedBy, winner.ClaimedBy }.OfType<Guid>().Distinct()], cancellationToken);
        return
        [
            new("Number", loser.DisplayNumber, winner.DisplayNumber, Fills: false),
            new("Publication number", loser.PublicationNumber, winner.PublicationNumber, Fills: false),
            new("Title", loser.Title, winner.Title, Fills: false),
            new("Claimant", NameOf(loser), NameOf(winner), Fills: winner.ClaimedBy is null && loser.ClaimedBy is not null),
            new("Source", loser.Source, winner.Source, Fills: false),
            .. MergeGaps.All.Select(gap => new RightMergePage.Field(gap.Caption, Show(gap, loser), Show(gap, winner), fills(gap))),
        ];

        string? Show(MergeGap gap, IpRight right) => gap.Name == MergeGaps.Type && right.PatentType is { } type ? _texts.Type(type) : gap.Read(right);

        string? NameOf(IpRight right) => right.ClaimedBy is { } party ? parties.GetValueOrDefault(party)?.Name : null;
    }

    private static RightMergePage.Side SideOf(IpRight right) => new(right.Id, right.DisplayNumber, right.Title, right.IsDemo);

    private static RightMergeBefore.Side SideBefore(IpRight right) => new(right.ClaimedBy, right.ClaimedAt, right.IsGranted);

    private static RightMergeBefore BeforeOf(RightMerge merge) => JsonSerializer.Deserialize<RightMergeBefore>(merge.Before!)!;
}
