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
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>What people do with their own parties: create, edit, submit, switch, ask to join.</summary>
internal sealed class PartyDesk
{
    private const int MaxUnverified = 3;

    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IFileStore _files;
    private readonly IDistricts _districts;
    private readonly INotifier _notifier;
    private readonly IUserDirectory _users;
    private readonly Outbox _outbox;
    private readonly SiteClock _clock;

    public PartyDesk(
        AppDbContext db,
        ICurrentUser user,
        IFileStore files,
        IDistricts districts,
        INotifier notifier,
        IUserDirectory users,
        Outbox outbox,
        SiteClock clock)
    {
        _db = db;
        _user = user;
        _files = files;
        _districts = districts;
        _notifier = notifier;
        _users = users;
        _outbox = outbox;
        _clock = clock;
    }

    private string UserId => _user.Id ?? throw new InvalidOperationException("Nobody is signed in.");

    public async Task<Result<CreateOutcome>> CreateAsync(PartyForm form, CancellationToken cancellationToken)
    {
        var (identity, error) = PartyFormRules.ReadIdentity(form);
        if (identity is null)
        {
            return Result<CreateOutcome>.Fail(error!.Error!, error.Field, [.. error.Arguments ?? []]);
        }

        if (await IsMineAsync(identity.CreditCode, cancellationToken))
        {
            return Result<CreateOutcome>.Fail("You act for an organisation with this code already.", nameof(form.CreditCode));
        }

        if (await FindVerifiedAsync(identity.CreditCode, cancellationToken) is { } registered)
        {
            return Result.Ok(new CreateOutcome(registered, IsRegisteredAlready: true));
        }

        if (await FindTooManyAsync(identity.Kind, cancellationToken) is { } tooMany)
        {
            return tooMany;
        }

        var now = _clock.Now;
        var party = new Party { CreatedAt = now };
        party.Identify(identity);
        party.Describe(PartyFormRules.ReadProfile(form, _districts));
        if (await AddEvidenceAsync(party, form, now, cancellationToken) is { } refused)
        {
            return Result<CreateOutcome>.Fail(refused, nameof(form.Licence));
        }

        _db.Add(party);
        _db.Add(new PartyMember { PartyId = party.Id, UserId = UserId, Role = MemberRole.Administrator, JoinedAt = now });
        await SetActiveAsync(party.Id, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Ok(new CreateOutcome(party.Id, IsRegisteredAlready: false));
    }

    // Names of parties are public, and what a party may have waiting at once is limited by party.
    private async Task<Result<CreateOutcome>?> FindTooManyAsync(PartyKind kind, CancellationToken cancellationToken)
    {
        var userId = UserId;
        var mine = _db.Set<Party>().Where(p => _db.Set<PartyMember>().Any(m => m.PartyId == p.Id && m.UserId == userId));
        if (kind == PartyKind.NaturalPerson && await mine.AnyAsync(p => p.Kind == PartyKind.NaturalPerson, cancellationToken))
        {
            return Result<CreateOutcome>.Fail("You act for yourself already: one account is one natural person.");
        }

        return await mine.CountAsync(p => p.Verification != VerificationState.Verified, cancellationToken) >= MaxUnverified
            ? Result<CreateOutcome>.Fail("You act for {0} parties that are not verified yet. Have one of them verified first.", null, MaxUnverified)
            : null;
    }

    public Task<Party> ReadAsync(Guid partyId, CancellationToken cancellationToken) => _db.Set<Party>().AsNoTracking()
        .Include(p => p.Evidence).Include(p => p.FormerNames).AsSplitQuery().FirstAsync(p => p.Id == partyId, cancellationToken);

    public async Task<Result<EditOutcome>> EditAsync(Guid partyId, PartyForm form, CancellationToken cancellationToken)
    {
        var party = await LoadAsync(partyId, cancellationToken);
        if (party.Version != form.Version)
        {
            return Result.Ok(EditOutcome.Conflict);
        }

        form.Kind = party.Kind;
        var (identity, error) = PartyFormRules.ReadIdentity(form);
        if (identity is null)
        {
            return Result<EditOutcome>.Fail(error!.Error!, error.Field, [.. error.Arguments ?? []]);
        }

        if (identity.CreditCode != party.CreditCode && await FindVerifiedAsync(identity.CreditCode, cancellationToken) is not null)
        {
            return Result<EditOutcome>.Fail("An organisation with this code is registered here already.", nameof(form.CreditCode));
        }

        var now = _clock.Now;
        var before = party.Verification;
        var waited = party.WaitingSince;
        party.Identify(identity);
        party.Describe(PartyFormRules.ReadProfile(form, _districts));
        if (await AddEvidenceAsync(party, form, now, cancellationToken) is { } refused)
        {
            return Result<EditOutcome>.Fail(refused, nameof(form.Licence));
        }

        if (before == VerificationState.Verified && party.Verification != VerificationState.Verified)
        {
            _outbox.Add(new PartyVerificationLost(partyId));
        }

        if (party.WaitingSince != waited)
        {
            _outbox.Add(new PartyQueueChanged(partyId, party.WaitingSince));
        }

        try
        {
            await _db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            _db.ChangeTracker.Clear();
            return Result.Ok(EditOutcome.Conflict);
        }

        var lost = before is VerificationState.Verified or VerificationState.Submitted && party.Verification == VerificationState.Unverified;
        return Result.Ok(lost ? EditOutcome.NeedsVerification : EditOutcome.Saved);
    }

    /// <returns>The verified organisation that has the same code, which can be joined; nothing is submitted then.</returns>
    public async Task<Result<Guid?>> SubmitAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var party = await LoadAsync(partyId, cancellationToken);
        if (await FindVerifiedAsync(party.CreditCode, cancellationToken) is { } holder && holder != partyId)
        {
            return Result.Ok<Guid?>(holder);
        }

        var result = party.Submit(_clock.Now);
        if (result.Succeeded)
        {
            _outbox.Add(new PartyQueueChanged(partyId, party.WaitingSince));
            await _notifier.NotifyAsync(
                new Notification(PartyNotifications.Submitted, "{0} waits for verification.", [party.Name], $"/Admin/Parties/{partyId:N}"),
                await _users.FindIdsByPermissionAsync(PartyPermissions.VerifyPartiesName, cancellationToken),
                cancellationToken);
            await _db.SaveChangesAsync(cancellationToken);
            return Result.Ok<Guid?>(null);
        }

        return Result<Guid?>.Fail(result.Error!, result.Field);
    }

    public async Task<Result> AddFormerNameAsync(Guid partyId, FormerNameForm form, CancellationToken cancellationToken)
    {
        var name = PlainText.CleanName(form.FormerName);
        var party = await LoadAsync(partyId, cancellationToken);
        var normalised = PartyName.Normalise(name);
        if (PartyFormRules.CheckName(name) is { } wrong)
        {
            return Result.Fail(wrong, nameof(form.FormerName));
        }

        if (normalised == party.NormalisedName || party.FormerNames.Exists(n => n.NormalisedName == normalised))
        {
            return Result.Fail("This name is recorded already.", nameof(form.FormerName));
        }

        if (form.Proof is null)
        {
            return Result.Fail("Please upload the notice of the change of name.", nameof(form.Proof));
        }

        var outcome = await _files.SaveAsync(form.Proof, FilePolicy.Evidence, new FileOwner(PartyFiles.Owner, party.Id), cancellationToken);
        if (outcome.File is not { } file)
        {
            return Result.Fail(outcome.Error!, nameof(form.Proof));
        }

        party.ClaimFormerName(name, file.Id, _clock.Now);
        _outbox.Add(new PartyQueueChanged(partyId, party.WaitingSince));
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>False when the person is no member of it.</summary>
    public async Task<bool> SwitchAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var userId = UserId;
        if (!await _db.Set<PartyMember>().AnyAsync(m => m.UserId == userId && m.PartyId == partyId, cancellationToken))
        {
            return false;
        }

        await SetActiveAsync(partyId, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<PartySummary>> ListMineAsync(CancellationToken cancellationToken)
    {
        var userId = UserId;
        var rows = await _db.Set<Party>().AsNoTracking()
            .Where(p => _db.Set<PartyMember>().Any(m => m.PartyId == p.Id && m.UserId == userId))
            .OrderBy(p => p.Id)
            .Select(PartyQueries.Row)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToSummary());
    }

    /// <summary>The verified organisation to join; null when there is none or the person belongs to it.</summary>
    public async Task<JoinPage?> ReadJoinAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var userId = UserId;
        var found = await _db.Set<Party>().AsNoTracking()
            .Where(p => p.Id == partyId && p.Kind == PartyKind.Organisation && p.Verification == VerificationState.Verified
                && !_db.Set<PartyMember>().Any(m => m.PartyId == p.Id && m.UserId == userId))
            .Select(p => new
            {
                p.Name,
                p.CreditCode,
                State = _db.Set<JoinRequest>().Where(r => r.PartyId == p.Id && r.UserId == userId).Select(r => (JoinRequestState?)r.State).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new JoinPage(partyId, found.Name, found.CreditCode!, found.State == JoinRequestState.Open, found.State == JoinRequestState.Refused);
    }

    /// <summary>Asks the administrators. False when there is nothing to join.</summary>
    public async Task<bool> AskToJoinAsync(Guid partyId, string? message, CancellationToken cancellationToken)
    {
        if (await ReadJoinAsync(partyId, cancellationToken) is not { } page)
        {
            return false;
        }

        if (page.IsAsked)
        {
            return true;
        }

        var userId = UserId;
        var request = await _db.Set<JoinRequest>().FirstOrDefaultAsync(r => r.PartyId == partyId && r.UserId == userId, cancellationToken);
        if (request is null)
        {
            request = new JoinRequest { PartyId = partyId, UserId = userId };
            _db.Add(request);
        }

        request.Open(PlainText.CleanOrNull(message), _clock.Now);
        var administrators = await _db.Set<PartyMember>()
            .Where(m => m.PartyId == partyId && m.Role == MemberRole.Administrator).Select(m => m.UserId).ToListAsync(cancellationToken);
        await _notifier.NotifyAsync(
            new Notification(PartyNotifications.JoinRequested, "Somebody asks to join {0}.", [page.Name], "/desk/party/members"),
            administrators,
            cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private Task<Party> LoadAsync(Guid partyId, CancellationToken cancellationToken) => _db.Set<Party>()
        .Include(p => p.Evidence).Include(p => p.FormerNames).AsSplitQuery().FirstAsync(p => p.Id == partyId, cancellationToken);

    // Who merely states a code keeps nobody away from it: only the operator's decision gives it to somebody.
    private async Task<Guid?> FindVerifiedAsync(string? code, CancellationToken cancellationToken) => code is null
        ? null
        : await _db.Set<Party>().Where(p => p.CreditCode == code && p.Verification == VerificationState.Verified)
            .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<bool> IsMineAsync(string? code, CancellationToken cancellationToken)
    {
        var userId = UserId;
        return code is not null && await _db.Set<Party>()
            .AnyAsync(p => p.CreditCode == code && _db.Set<PartyMember>().Any(m => m.PartyId == p.Id && m.UserId == userId), cancellationToken);
    }

    private async Task<string?> AddEvidenceAsync(Party party, PartyForm form, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (party.Kind == PartyKind.NaturalPerson)
        {
            if (form.Statement)
            {
                party.State(now);
            }

            return null;
        }

        if (form.Licence is null)
        {
            return null;
        }

        var outcome = await _files.SaveAsync(form.Licence, FilePolicy.Evidence, new FileOwner(PartyFiles.Owner, party.Id), cancellationToken);
        if (outcome.File is { } file)
        {
            party.Evidence.Add(new PartyEvidence
            {
                PartyId = party.Id,
                FileId = file.Id,
                Kind = party.Kind == PartyKind.ForeignEntity ? PartyEvidenceKind.ForeignRegister : PartyEvidenceKind.Licence,
                AddedAt = now,
            });
        }

        return outcome.Error;
    }

    private async Task SetActiveAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var userId = UserId;
        var active = await _db.Set<ActiveParty>().FirstOrDefaultAsync(a => a.UserId == userId, cancellationToken);
        if (active is null)
        {
            _db.Add(new ActiveParty { UserId = userId, PartyId = partyId });
        }
        else
        {
            active.PartyId = partyId;
        }
    }
}
