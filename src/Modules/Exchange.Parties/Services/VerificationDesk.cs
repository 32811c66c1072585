using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>The operator's queue: who is who, decided by evidence.</summary>
internal sealed class VerificationDesk
{
    private const int PageSize = 25;
    private const string Own = "You belong to this party. Somebody else has to decide.";
    private const string Changed = "The party has changed since you opened this page. Please look at it again.";
    private const string Held = "Another organisation with this code is verified already. Refuse this one, and tell it to ask to join.";

    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IFileStore _files;
    private readonly IDistricts _districts;
    private readonly INotifier _notifier;
    private readonly Outbox _outbox;
    private readonly IAuditTrail _audit;
    private readonly SiteClock _clock;

    public VerificationDesk(
        AppDbContext db,
        ICurrentUser user,
        IFileStore files,
        IDistricts districts,
        INotifier notifier,
        Outbox outbox,
        IAuditTrail audit,
        SiteClock clock)
    {
        _db = db;
        _user = user;
        _files = files;
        _districts = districts;
        _notifier = notifier;
        _outbox = outbox;
        _audit = audit;
        _clock = clock;
    }

    /// <summary>What waits longest comes first.</summary>
    public async Task<VerificationQueue> ListAsync(string? show, string? query, int page, CancellationToken cancellationToken)
    {
        var parties = _db.Set<Party>().AsNoTracking();
        var shown = show is "verified" or "rejected" or "all" ? show : "waiting";
        parties = shown switch
        {
            "verified" => parties.Where(p => p.Verification == VerificationState.Verified),
            "rejected" => parties.Where(p => p.Verification == VerificationState.Rejected),
            "all" => parties.Where(p => p.ClosedAt == null),
            _ => parties.Where(p => p.WaitingSince != null),
        };
        if (PlainText.CleanOrNull(query) is { } text)
        {
            var name = PartyName.Normalise(text);
            var code = text.ToUpperInvariant();
            parties = parties.Where(p => p.NormalisedName.Contains(name) || p.CreditCode == code);
        }

        var number = PageNumber.Of(page);
        var total = await parties.CountAsync(cancellationToken);
        var now = _clock.Now;
        var rows = await (shown == "waiting" ? parties.OrderBy(p => p.WaitingSince).ThenBy(p => p.Id) : parties.OrderByDescending(p => p.Id))
            .Skip((number - 1) * PageSize)
            .Take(PageSize)
            .Select(p => new { p.Id, p.Name, p.Kind, p.OrganisationKind, p.CreditCode, p.Verification, p.WaitingSince, Evidence = p.Evidence.Count, p.IsDemo })
            .ToListAsync(cancellationToken);
        var lines = rows.ConvertAll(p => new VerificationLine(
            p.Id,
            p.Name,
            p.Kind,
            p.OrganisationKind,
            p.CreditCode,
            p.Verification,
            p.WaitingSince,
            p.WaitingSince is { } since ? (int)(now - since).TotalDays : null,
            p.Evidence,
            p.WaitingSince is not null && p.Verification != VerificationState.Submitted,
            p.IsDemo));
        return new VerificationQueue(new Page<VerificationLine>(lines, total, number, PageSize), shown, query);
    }

    public async Task<VerificationPage?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var party = await _db.Set<Party>().AsNoTracking()
            .Include(p => p.Evidence).Include(p => p.FormerNames).AsSplitQuery().FirstOrDefaultAsync(p => p.Id == id && p.ClosedAt == null, cancellationToken);
        if (party is null)
        {
            return null;
        }

        var files = (await _files.FindAsync(
            [.. party.Evidence.Select(e => e.FileId), .. party.FormerNames.Select(n => n.EvidenceFileId)], cancellationToken)).ToDictionary(f => f.Id);
        var sameName = await _db.Set<Party>().AsNoTracking()
            .Where(p => p.NormalisedName == party.NormalisedName && p.Id != id)
            .OrderBy(p => p.Id)
            .Select(p => p.CreditCode ?? p.RegistrationNumber ?? p.Name)
            .Take(10)
            .ToListAsync(cancellationToken);
        var sameCode = party.CreditCode is { } held
            ? await _db.Set<Party>().AsNoTracking()
                .Where(p => p.CreditCode == held && p.Id != id)
                .OrderBy(p => p.Id)
                .Select(p => new SameCodeLine(p.Id, p.Name, p.Verification))
                .Take(10)
                .ToListAsync(cancellationToken)
            : [];
        return new VerificationPage(
            party.Id,
            party.Name,
            party.Kind,
            party.OrganisationKind,
            party.CreditCode,
            party.CreditCode is { } code && !CreditCode.Parse(code).PassesSecondTest,
            party.Country,
            party.RegistrationNumber,
            _districts.Find(party.District)?.Name,
            _districts.Find(party.Zone)?.Name,
            party.IsStateOwned,
            party.Address,
            new ContactCard(party.ContactPerson, party.ContactPhone, party.ContactEmail, IsMasked: false),
            party.StatedAt,
            party.Verification,
            party.WaitingSince,
            party.DecidedAt,
            party.DecidedByName,
            party.DecisionReason,
            party.IsDemo,
            await IsOwnAsync(id, cancellationToken),
            party.Version,
            [.. party.Evidence.OrderBy(e => e.Id).Select(e => files.GetValueOrDefault(e.FileId)).OfType<StoredFile>()],
            [.. party.FormerNames.OrderBy(n => n.Id).Select(n => FormerNameLines.Describe(n, files))],
            sameName,
            sameCode);
    }

    /// <summary>Null when there is no such party.</summary>
    public async Task<Result?> DecideAsync(Guid id, bool approve, DecisionForm form, CancellationToken cancellationToken)
    {
        var party = await LoadAsync(id, cancellationToken);
        if (party is null)
        {
            return null;
        }

        if (await IsOwnAsync(id, cancellationToken))
        {
            return Result.Fail(Own);
        }

        if (party.Version != form.Version)
        {
            return Result.Fail(Changed);
        }

        if (approve && await IsHeldAsync(party, cancellationToken))
        {
            return Result.Fail(Held);
        }

        var reason = PlainText.CleanOrNull(form.Reason);
        var result = approve
            ? party.Approve(_user.Id, _user.Name, reason, _clock.Now)
            : party.Reject(_user.Id, _user.Name, reason, _clock.Now);
        if (!result.Succeeded)
        {
            return result;
        }

        _audit.Record(approve ? "party.verified" : "party.rejected", nameof(Party), id.ToString(), new { party.Name, reason });
        _outbox.Add(new PartyQueueChanged(id, party.WaitingSince));
        if (approve)
        {
            _outbox.Add(new PartyVerified(id));
        }

        await _notifier.NotifyAsync(
            approve
                ? new Notification(PartyNotifications.Verified, "{0} has been verified.", [party.Name], "/desk/party")
                : new Notification(PartyNotifications.Rejected, "The verification of {0} was refused. The reason stands on its page.", [party.Name], "/desk/party"),
            await MembersAsync(id, cancellationToken),
            cancellationToken);
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception is not DbUpdateConcurrencyException)
        {
            // Somebody else approved another one in between.
            _db.ChangeTracker.Clear();
            if (!approve || !await IsHeldAsync(party, cancellationToken))
            {
                throw;
            }

            return Result.Fail(Held);
        }

        return Result.Success;
    }

    /// <summary>Takes a verification back: what the party offers as a verified one ends. Null when there is no such party.</summary>
    public async Task<Result?> WithdrawAsync(Guid id, DecisionForm form, CancellationToken cancellationToken)
    {
        var party = await LoadAsync(id, cancellationToken);
        if (party is null)
        {
            return null;
        }

        if (await IsOwnAsync(id, cancellationToken))
        {
            return Result.Fail(Own);
        }

        if (party.Version != form.Version)
        {
            return Result.Fail(Changed);
        }

        var reason = PlainText.CleanOrNull(form.Reason);
        var result = party.WithdrawVerification(_user.Id, _user.Name, reason, _clock.Now);
        if (!result.Succeeded)
        {
            return result;
        }

        _audit.Record("party.verification-withdrawn", nameof(Party), id.ToString(), new { party.Name, reason });
        _outbox.Add(new PartyVerificationLost(id));
        _outbox.Add(new PartyQueueChanged(id, party.WaitingSince));
        await _notifier.NotifyAsync(
            new Notification(PartyNotifications.Rejected, "The verification of {0} was withdrawn. The reason stands on its page.", [party.Name], "/desk/party"),
            await MembersAsync(id, cancellationToken),
            cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Null when there is no such name waiting.</summary>
    public async Task<Result?> DecideFormerNameAsync(Guid id, Guid nameId, bool confirm, CancellationToken cancellationToken)
    {
        var party = await LoadAsync(id, cancellationToken);
        if (party?.FormerNames.Find(n => n.Id == nameId && n.State == FormerNameState.Claimed) is not { } name)
        {
            return null;
        }

        if (await IsOwnAsync(id, cancellationToken))
        {
            return Result.Fail(Own);
        }

        party.DecideFormerName(name, confirm, _user.Id, _clock.Now);
        _outbox.Add(new PartyQueueChanged(id, party.WaitingSince));

        // Rights under the former name may be claimed from now on.
        if (confirm && party.Verification == VerificationState.Verified)
        {
            _outbox.Add(new PartyVerified(id));
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private async Task<bool> IsHeldAsync(Party party, CancellationToken cancellationToken) => party.CreditCode is { } code
        && await _db.Set<Party>().AnyAsync(
            p => p.CreditCode == code && p.Id != party.Id && p.Verification == VerificationState.Verified, cancellationToken);

    private Task<Party?> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        _db.Set<Party>().Include(p => p.FormerNames).FirstOrDefaultAsync(p => p.Id == id, cancellationToken);

    private async Task<List<string>> MembersAsync(Guid id, CancellationToken cancellationToken) =>
        await _db.Set<PartyMember>().Where(m => m.PartyId == id).Select(m => m.UserId).ToListAsync(cancellationToken);

    private async Task<bool> IsOwnAsync(Guid id, CancellationToken cancellationToken)
    {
        var userId = _user.Id;
        return await _db.Set<PartyMember>().AnyAsync(m => m.PartyId == id && m.UserId == userId, cancellationToken);
    }
}
