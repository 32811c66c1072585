using System.Text.Json;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Merging;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.ViewModels;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>Merges two organisations that are one, by two persons; everything that names the one that goes follows, and each row of it is noted.</summary>
internal sealed class PartyMerges
{
    public const string Own = "You are a member of one of them: somebody else has to decide.";

    private const int MostPeople = 100;

    private readonly AppDbContext _db;
    private readonly RowMover _mover;
    private readonly IEnumerable<IPartyMergeCheck> _checks;
    private readonly IUserDirectory _users;
    private readonly ICurrentUser _user;
    private readonly IAuditTrail _audit;
    private readonly Outbox _outbox;
    private readonly INotifier _notifier;
    private readonly SiteClock _clock;

    public PartyMerges(
        AppDbContext db, RowMover mover, IEnumerable<IPartyMergeCheck> checks, IUserDirectory users, ICurrentUser user, IAuditTrail audit, Outbox outbox,
        INotifier notifier, SiteClock clock)
    {
        _db = db;
        _mover = mover;
        _checks = checks;
        _users = users;
        _user = user;
        _audit = audit;
        _outbox = outbox;
        _notifier = notifier;
        _clock = clock;
    }

    /// <summary>Null when one of them is not there, or is no organisation.</summary>
    public async Task<MergePage?> CompareAsync(Guid goes, Guid stays, MergeForm? form, CancellationToken cancellationToken)
    {
        var (loser, winner) = await LoadAsync(goes, stays, cancellationToken);
        return loser is null || winner is null || loser.ClosedAt is not null || winner.ClosedAt is not null
            ? null
            : new MergePage(
                SideOf(loser), SideOf(winner), FieldsOf(loser, winner), await ObstaclesAsync(loser, winner, cancellationToken),
                await _mover.ForeseeAsync(PartyMerging.Kind, goes, stays, cancellationToken), null)
            {
                Form = form ?? new MergeForm { Goes = goes, Stays = stays, Take = [.. FieldsOf(loser, winner).Where(f => f is { Name: not null, Stays: null, Goes: not null }).Select(f => f.Name!)] },
                IsOwn = await IsOwnAsync(goes, stays, cancellationToken),
                People = await PeopleAsync(loser, winner, cancellationToken),
            };
    }

    /// <summary>Null when there is no such merge.</summary>
    public async Task<MergePage?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<PartyMerge>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } merge)
        {
            return null;
        }

        var (loser, winner) = await LoadAsync(merge.LoserId, merge.WinnerId, cancellationToken);
        if (loser is null || winner is null)
        {
            return null;
        }

        var people = await _users.GetNamesAsync(new[] { merge.ProposedBy, merge.DecidedBy, merge.UndoneBy }.OfType<string>().Distinct(), cancellationToken);
        var waits = merge.State == MergeState.Proposed;
        var isOwn = await IsOwnAsync(merge.LoserId, merge.WinnerId, cancellationToken);
        return new MergePage(
            SideOf(loser), SideOf(winner), FieldsOf(loser, winner), waits ? await ObstaclesAsync(loser, winner, cancellationToken) : [],
            waits ? await _mover.ForeseeAsync(PartyMerging.Kind, merge.LoserId, merge.WinnerId, cancellationToken) : await _mover.ReadAsync(merge.Id, cancellationToken),
            merge)
        {
            Decision = MergeDecision.Of(merge, $"/Admin/Duplicates/{merge.Id:N}", isOwn, _user.Id, people, _clock.Now),
            IsOwn = isOwn,
            People = waits ? await PeopleAsync(loser, winner, cancellationToken) : [],
        };
    }

    /// <summary>Null when one of them is not there.</summary>
    public async Task<Result<Guid>?> ProposeAsync(MergeForm form, CancellationToken cancellationToken)
    {
        var (loser, winner) = await LoadAsync(form.Goes, form.Stays, cancellationToken);
        if (loser is not { ClosedAt: null } || winner is not { ClosedAt: null } || form.Goes == form.Stays)
        {
            return null;
        }

        if (await FindObstacleAsync(loser, winner, cancellationToken) is { } obstacle)
        {
            return Result<Guid>.Fail(obstacle.Error!, null, [.. obstacle.Arguments ?? []]);
        }

        if (await IsWaitingAsync(form.Goes, form.Stays, cancellationToken))
        {
            return Result<Guid>.Fail("One of them waits for another decision already.");
        }

        var known = FieldsOf(loser, winner).Select(f => f.Name).OfType<string>().ToList();
        var merge = PartyMerge.Propose(form.Goes, form.Stays, form.Take.Where(known.Contains).Distinct(), PlainText.CleanOrNull(form.Reason)!, _user.Id!, _clock.Now);
        _db.Add(merge);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Ok(merge.Id);
    }

    /// <summary>Null when one of them is not there.</summary>
    public async Task<Result?> NoteTwoAsync(MergeForm form, CancellationToken cancellationToken)
    {
        var (loser, winner) = await LoadAsync(form.Goes, form.Stays, cancellationToken);
        if (loser is null || winner is null || form.Goes == form.Stays)
        {
            return null;
        }

        if (await IsOwnAsync(form.Goes, form.Stays, cancellationToken))
        {
            return Result.Fail(Own);
        }

        _db.Add(PartyMerge.NoteTwo(form.Goes, form.Stays, PlainText.CleanOrNull(form.Reason)!, _user.Id!, _clock.Now));
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Null when there is no such merge.</summary>
    public async Task<Result?> RefuseAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<PartyMerge>().FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } merge)
        {
            return null;
        }

        var result = await IsOwnAsync(merge.LoserId, merge.WinnerId, cancellationToken) ? Result.Fail(Own) : merge.Refuse(_user.Id!, _clock.Now);
        await _db.SaveChangesAsync(cancellationToken);
        return result;
    }

    /// <summary>The second person agrees: everything follows, in one transaction. Null when there is no such merge.</summary>
    public async Task<Result?> ConfirmAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var transaction = await _db.BeginIfNoneAsync(cancellationToken);
        if (await _db.Set<PartyMerge>().FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } merge)
        {
            return null;
        }

        var loser = await _db.Set<Party>().FirstOrDefaultAsync(p => p.Id == merge.LoserId, cancellationToken);
        var winner = await _db.Set<Party>().Include(p => p.FormerNames).FirstOrDefaultAsync(p => p.Id == merge.WinnerId, cancellationToken);
        if (loser is not { ClosedAt: null } || winner is not { ClosedAt: null })
        {
            return Result.Fail("One of them is closed.");
        }

        if (await FindObstacleAsync(loser, winner, cancellationToken) is { } obstacle)
        {
            return obstacle;
        }

        var isTrusted = loser.Verification == VerificationState.Verified;
        var (people, lowered) = await JoinMembersAsync(merge, isTrusted, cancellationToken);
        if (!isTrusted)
        {
            await EndAccessAsync(loser.Id, cancellationToken);
        }

        var profile = ProfileOf(winner);
        var nameId = loser.NormalisedName != winner.NormalisedName && winner.FormerNames.TrueForAll(n => n.NormalisedName != loser.NormalisedName)
            ? winner.TakeName(loser.Name, _user.Id!, _clock.Now).Id
            : (Guid?)null;
        var before = new MergeBefore(profile, loser.Verification, loser.WaitingSince, people, nameId, lowered);
        var result = merge.Confirm(_user.Id!, JsonSerializer.Serialize(before), _clock.Now);
        if (!result.Succeeded)
        {
            return result;
        }

        winner.Describe(Choose(merge, profile, ProfileOf(loser)));
        winner.NoteMemberChange();
        loser.MergeInto(winner.Id, _clock.Now);
        _audit.Record("party.merged", nameof(Party), loser.Id.ToString(), new { loser.Name, Into = winner.Id, merge.Reason });
        await _db.SaveChangesAsync(cancellationToken);
        await _mover.MoveAsync(PartyMerging.Kind, merge.Id, loser.Id, winner.Id, cancellationToken);
        _outbox.Add(new PartyMerged(loser.Id, winner.Id));
        _outbox.Add(new PartyQueueChanged(loser.Id, null));
        await TellAsync("{0} was merged into {1}: they are the same organisation. What it had here is yours as before.", loser, winner, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitIfOwnAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>What moved and has stayed where it was moved goes back. Null when there is no such merge.</summary>
    public async Task<Result?> UndoAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await _db.BeginIfNoneAsync(cancellationToken);
        if (await _db.Set<PartyMerge>().FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } merge)
        {
            return null;
        }

        if (PlainText.CleanOrNull(reason) is not { Length: <= PartyMerge.MaxReason } why)
        {
            return Result.Fail("Please give the reason.");
        }

        if (await IsOwnAsync(merge.LoserId, merge.WinnerId, cancellationToken))
        {
            return Result.Fail(Own);
        }

        var loser = await _db.Set<Party>().FirstAsync(p => p.Id == merge.LoserId, cancellationToken);
        var winner = await _db.Set<Party>().Include(p => p.FormerNames).FirstAsync(p => p.Id == merge.WinnerId, cancellationToken);
        if (winner.ClosedAt is not null)
        {
            return Result.Fail("One of them is closed.");
        }

        var result = merge.Undo(_user.Id!, why, _clock.Now);
        if (!result.Succeeded)
        {
            return result;
        }

        var before = JsonSerializer.Deserialize<MergeBefore>(merge.Before!)!;
        await _mover.MoveBackAsync(PartyMerging.Kind, merge.Id, loser.Id, winner.Id, cancellationToken);
        var isHeld = before.Verification == VerificationState.Verified && loser.CreditCode is { } code && await _db.Set<Party>()
            .AnyAsync(p => p.CreditCode == code && p.Id != loser.Id && p.Verification == VerificationState.Verified, cancellationToken);
        loser.Separate(isHeld ? VerificationState.Unverified : before.Verification, before.WaitingSince);
        winner.Describe(Restore(merge, ProfileOf(winner), before.Profile, ProfileOf(loser)));
        winner.FormerNames.RemoveAll(n => n.Id == before.FormerName);
        await PartMembersAsync(merge, before, cancellationToken);
        winner.NoteMemberChange();
        _audit.Record("party.merge-undone", nameof(Party), loser.Id.ToString(), new { loser.Name, From = winner.Id, Reason = why });
        _outbox.Add(new PartyMerged(winner.Id, loser.Id));
        _outbox.Add(new PartyQueueChanged(loser.Id, loser.WaitingSince));
        await TellAsync("The merging of {0} into {1} was undone: they are two organisations again.", loser, winner, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitIfOwnAsync(cancellationToken);
        return Result.Success;
    }

    // Who is a member of both keeps one membership.
    private async Task<(List<MergeBefore.Member> Doubles, List<MergeBefore.Member> Lowered)> JoinMembersAsync(PartyMerge merge, bool isTrusted, CancellationToken cancellationToken)
    {
        var members = await _db.Set<PartyMember>().Where(m => m.PartyId == merge.LoserId || m.PartyId == merge.WinnerId).ToListAsync(cancellationToken);
        var kept = members.Where(m => m.PartyId == merge.WinnerId).ToDictionary(m => m.UserId);
        List<MergeBefore.Member> doubles = [];
        List<MergeBefore.Member> lowered = [];
        foreach (var member in members.Where(m => m.PartyId == merge.LoserId))
        {
            if (kept.TryGetValue(member.UserId, out var stays))
            {
                doubles.Add(new MergeBefore.Member(member.UserId, member.Role, member.JoinedAt, stays.Role));
                stays.Role = RoleThen(isTrusted, member.Role, stays.Role);
                _db.Remove(member);
            }
            else if (RoleThen(isTrusted, member.Role, null) is var then && then != member.Role)
            {
                lowered.Add(new MergeBefore.Member(member.UserId, member.Role, member.JoinedAt, then));
                member.Role = then;
            }
        }

        return (doubles, lowered);
    }

    // What opens doors: keys that are dead as long as nobody has verified their organisation, webhooks, and invitations that are still open.
    private async Task EndAccessAsync(Guid loserId, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        foreach (var key in await _db.Set<ApiKey>().Where(k => k.PartyId == loserId && k.RevokedAt == null).ToListAsync(cancellationToken))
        {
            key.Revoke(_user.Id!, "The organisation was merged into another one.", now);
        }

        _db.RemoveRange(await _db.Set<Webhook>().Where(h => h.PartyId == loserId).ToListAsync(cancellationToken));
        foreach (var invitation in await _db.Set<PartyInvitation>().Where(i => i.PartyId == loserId && i.AcceptedAt == null && i.WithdrawnAt == null).ToListAsync(cancellationToken))
        {
            invitation.Withdraw(now);
        }
    }

    // Names are shown to whoever decides: that the two are one says nothing of who may act for it.
    private async Task<IReadOnlyList<MergePage.Person>> PeopleAsync(Party loser, Party winner, CancellationToken cancellationToken)
    {
        var members = await _db.Set<PartyMember>().AsNoTracking().Where(m => m.PartyId == loser.Id || m.PartyId == winner.Id).ToListAsync(cancellationToken);
        var kept = members.Where(m => m.PartyId == winner.Id).ToDictionary(m => m.UserId, m => m.Role);
        var comes = members.Where(m => m.PartyId == loser.Id).OrderBy(m => m.Role).ThenBy(m => m.JoinedAt).Take(MostPeople).ToList();
        var names = await _users.GetNamesAsync(comes.Select(m => m.UserId), cancellationToken);
        var isTrusted = loser.Verification == VerificationState.Verified;
        return
        [
            .. comes.Select(m => new MergePage.Person(
                names.GetValueOrDefault(m.UserId) ?? m.UserId, m.Role, RoleThen(isTrusted, m.Role, kept.TryGetValue(m.UserId, out var role) ? role : null))),
        ];
    }

    // The greater role of the two. But anybody can make an organisation that nobody has verified, and be its administrator: by such a one nobody
    // gets more in the other than to read, until its own administrators say otherwise.
    private static MemberRole RoleThen(bool isTrusted, MemberRole goes, MemberRole? stays) =>
        isTrusted ? (MemberRole)Math.Min((int)goes, (int)(stays ?? goes)) : stays ?? MemberRole.Viewer;

    private async Task PartMembersAsync(PartyMerge merge, MergeBefore before, CancellationToken cancellationToken)
    {
        foreach (var member in before.Lowered ?? [])
        {
            if (await _db.Set<PartyMember>().FirstOrDefaultAsync(m => m.PartyId == merge.LoserId && m.UserId == member.UserId, cancellationToken) is { } back)
            {
                back.Role = member.Role;
            }
        }

        var ids = before.Doubles.Select(d => d.UserId).ToList();
        var kept = await _db.Set<PartyMember>().Where(m => m.PartyId == merge.WinnerId && ids.Contains(m.UserId)).ToDictionaryAsync(m => m.UserId, cancellationToken);
        foreach (var member in before.Doubles)
        {
            // Who has left since is a member of neither.
            if (kept.TryGetValue(member.UserId, out var stays))
            {
                // Nor does anybody get back what was taken away since.
                stays.Role = (MemberRole)Math.Max((int)stays.Role, (int)member.KeptRole);
                _db.Add(new PartyMember { PartyId = merge.LoserId, UserId = member.UserId, Role = member.Role, JoinedAt = member.JoinedAt });
            }
        }
    }

    private async Task TellAsync(string text, Party loser, Party winner, CancellationToken cancellationToken) => await _notifier.NotifyAsync(
        new Notification(PartyNotifications.Merged, text, [loser.Name, winner.Name], "/desk/party"),
        await _db.Set<PartyMember>().Where(m => m.PartyId == winner.Id || m.PartyId == loser.Id).Select(m => m.UserId).Distinct().ToListAsync(cancellationToken),
        cancellationToken);

    private async Task<Result?> FindObstacleAsync(Party loser, Party winner, CancellationToken cancellationToken)
    {
        if (await IsOwnAsync(loser.Id, winner.Id, cancellationToken))
        {
            return Result.Fail(Own);
        }

        var doubles = (await _mover.ForeseeAsync(PartyMerging.Kind, loser.Id, winner.Id, cancellationToken)).FirstOrDefault(c => c is { Blocks: true, Doubles: > 0 });
        return (await ObstaclesAsync(loser, winner, cancellationToken)).FirstOrDefault()
            ?? (doubles is null ? null : Result.Fail("Both have the same of something that can be there once only. It stands below; one of them has to be ended first."));
    }

    private async Task<IReadOnlyList<Result>> ObstaclesAsync(Party loser, Party winner, CancellationToken cancellationToken)
    {
        var found = new List<Result>();
        if (loser.Kind != winner.Kind)
        {
            found.Add(Result.Fail("They are of different kinds."));
        }

        if (loser.Verification == VerificationState.Verified && winner.Verification != VerificationState.Verified)
        {
            found.Add(Result.Fail("The one that goes is verified and the one that stays is not: let the verified one stay."));
        }

        if (loser.Verification == VerificationState.Verified && winner.Verification == VerificationState.Verified && loser.CreditCode != winner.CreditCode)
        {
            found.Add(Result.Fail("Both are verified, with different codes: they are two organisations. Take one verification back first if it was wrong."));
        }

        if (loser.IsDemo != winner.IsDemo)
        {
            found.Add(Result.Fail("One of them is an example and the other is not."));
        }

        foreach (var check in _checks)
        {
            found.AddRange(await check.FindAsync(loser.Id, winner.Id, cancellationToken));
        }

        return found;
    }

    private async Task<(Party? Loser, Party? Winner)> LoadAsync(Guid goes, Guid stays, CancellationToken cancellationToken)
    {
        var both = await _db.Set<Party>().AsNoTracking().Where(p => (p.Id == goes || p.Id == stays) && p.Kind != PartyKind.NaturalPerson).ToListAsync(cancellationToken);
        return (both.Find(p => p.Id == goes), both.Find(p => p.Id == stays));
    }

    private Task<bool> IsWaitingAsync(Guid goes, Guid stays, CancellationToken cancellationToken) => _db.Set<PartyMerge>().AnyAsync(
        m => m.State == MergeState.Proposed && (m.LoserId == goes || m.LoserId == stays || m.WinnerId == goes || m.WinnerId == stays), cancellationToken);

    private Task<bool> IsOwnAsync(Guid goes, Guid stays, CancellationToken cancellationToken)
    {
        var userId = _user.Id;
        return _db.Set<PartyMember>().AnyAsync(m => m.UserId == userId && (m.PartyId == goes || m.PartyId == stays), cancellationToken);
    }

    private static MergePage.Side SideOf(Party party) => new(party.Id, party.Name, party.Kind, party.OrganisationKind, party.Verification, party.IsDemo);

    private static PartyProfile ProfileOf(Party p) => new(p.District, p.Zone, p.Address, p.ContactPerson, p.ContactPhone, p.ContactEmail) { IsStateOwned = p.IsStateOwned };

    private static List<MergePage.Field> FieldsOf(Party loser, Party winner) =>
    [
        new(null, "Name", loser.Name, winner.Name),
        new(null, "Unified social credit code", loser.CreditCode, winner.CreditCode),
        new(null, "Country or region", loser.Country, winner.Country),
        new(null, "Registration number", loser.RegistrationNumber, winner.RegistrationNumber),
        new("district", "District", loser.District, winner.District),
        new("zone", "High-tech zone", loser.Zone, winner.Zone),
        new("address", "Address", loser.Address, winner.Address),
        new("person", "Contact person", loser.ContactPerson, winner.ContactPerson),
        new("phone", "Phone", loser.ContactPhone, winner.ContactPhone),
        new("email", "E-mail", loser.ContactEmail, winner.ContactEmail),
    ];

    private static PartyProfile Choose(PartyMerge merge, PartyProfile stays, PartyProfile goes)
    {
        var taken = merge.TakenFields;
        return new PartyProfile(
            Of("district", p => p.District), Of("zone", p => p.Zone), Of("address", p => p.Address), Of("person", p => p.ContactPerson),
            Of("phone", p => p.ContactPhone), Of("email", p => p.ContactEmail)) { IsStateOwned = stays.IsStateOwned };

        string? Of(string name, Func<PartyProfile, string?> field) => field(taken.Contains(name) ? goes : stays);
    }

    // What has been changed since stays as it is.
    private static PartyProfile Restore(PartyMerge merge, PartyProfile now, PartyProfile before, PartyProfile goes)
    {
        var taken = merge.TakenFields;
        return new PartyProfile(
            Of("district", p => p.District), Of("zone", p => p.Zone), Of("address", p => p.Address), Of("person", p => p.ContactPerson),
            Of("phone", p => p.ContactPhone), Of("email", p => p.ContactEmail)) { IsStateOwned = now.IsStateOwned };

        string? Of(string name, Func<PartyProfile, string?> field) => taken.Contains(name) && field(now) == field(goes) ? field(before) : field(now);
    }
}
