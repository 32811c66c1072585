using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>The operator's side of claims: the queue and the decision.</summary>
internal sealed class ClaimDecisions
{
    private const string Meanwhile = "This claim has been decided or withdrawn meanwhile.";

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly RightSaves _saves;
    private readonly IPartyDirectory _parties;
    private readonly ClaimNotices _notices;
    private readonly OwnMatters _matters;
    private readonly RightTexts _texts;

    public ClaimDecisions(
        AppDbContext db, SiteClock clock, RightSaves saves, IPartyDirectory parties, ClaimNotices notices, OwnMatters matters, RightTexts texts)
    {
        _matters = matters;
        _texts = texts;
        _db = db;
        _clock = clock;
        _saves = saves;
        _parties = parties;
        _notices = notices;
    }

    public Task<int> CountAsync(bool disputesOnly, CancellationToken cancellationToken) => _db.Set<RightClaim>()
        .CountAsync(c => c.Evidence != EvidenceKind.SameName && c.State == ClaimState.Submitted && (!disputesOnly || c.IsDispute), cancellationToken);

    /// <summary>Waiting claims, oldest first; or decided ones, newest first.</summary>
    public async Task<Page<ClaimRowViewModel>> GetQueueAsync(bool decided, bool disputesOnly, int page, int size, CancellationToken cancellationToken)
    {
        var claims = _db.Set<RightClaim>().AsNoTracking().Where(c => c.Evidence != EvidenceKind.SameName);
        claims = decided ? claims.Where(c => c.State != ClaimState.Submitted) : claims.Where(c => c.State == ClaimState.Submitted);
        if (disputesOnly)
        {
            claims = claims.Where(c => c.IsDispute);
        }

        var total = await claims.CountAsync(cancellationToken);
        var ordered = decided ? claims.OrderByDescending(c => c.SubmittedAt) : claims.OrderBy(c => c.SubmittedAt);
        var rows = await ordered.Skip((page - 1) * size).Take(size)
            .Join(_db.Set<IpRight>(), c => c.RightId, r => r.Id, (c, r) => new
            {
                c.Id, c.PartyId, c.IsDispute, c.State, c.SubmittedAt,
                r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage, r.Title,
            }).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync(rows.Select(r => r.PartyId).Distinct().ToList(), cancellationToken);
        var now = _clock.Now;
        var items = rows.Select(r => new ClaimRowViewModel(
            r.Id, IpRight.FormatNumber(r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage), r.Title,
            parties.GetValueOrDefault(r.PartyId)?.Name ?? "", r.IsDispute, r.SubmittedAt,
            (int)(now - r.SubmittedAt).TotalDays, decided ? _texts.Claim(r.State) : null));
        items = decided ? items.OrderByDescending(i => i.SubmittedAt) : items.OrderBy(i => i.SubmittedAt);
        return new Page<ClaimRowViewModel>(items.ToList(), total, page, size);
    }

    public async Task<ClaimViewModel?> FindAsync(Guid id, IFileStore files, CancellationToken cancellationToken)
    {
        var claim = await _db.Set<RightClaim>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (claim is null)
        {
            return null;
        }

        var right = await _db.Set<IpRight>().AsNoTracking().Include(r => r.People).FirstAsync(r => r.Id == claim.RightId, cancellationToken);
        var standing = await _db.Set<RightClaim>().AsNoTracking()
            .FirstOrDefaultAsync(c => c.RightId == right.Id && c.State == ClaimState.Accepted && c.Id != id, cancellationToken);
        var sides = new[] { claim, standing }.OfType<RightClaim>().ToList();
        var parties = await _parties.FindAsync(sides.Select(c => c.PartyId).Distinct().ToList(), cancellationToken);
        var evidence = await files.FindAsync(sides.Select(c => c.EvidenceFileId).OfType<Guid>().ToList(), cancellationToken);
        return new ClaimViewModel
        {
            Id = claim.Id,
            Version = claim.Version,
            Number = right.DisplayNumber,
            Title = right.Title,
            Url = RightUrls.Of(right.Id, right.Kind, right.DisplayNumber),
            Owners = right.OwnerNames(),
            Challenger = Side(claim),
            Standing = standing is null ? null : Side(standing),
            StandingVersion = standing?.Version,
            IsExtract = claim.Evidence == EvidenceKind.RegisterExtract,
            IsWaiting = claim.State == ClaimState.Submitted,
        };

        ClaimSideViewModel Side(RightClaim of)
        {
            var party = parties.GetValueOrDefault(of.PartyId);
            var file = evidence.FirstOrDefault(f => f.Id == of.EvidenceFileId);
            return new ClaimSideViewModel(
                of.PartyId, party?.Name ?? "", party?.Names ?? [], party?.IsVerified == true, _texts.Evidence(of.Evidence), of.Evidence == EvidenceKind.SameName)
            {
                EvidenceUrl = file?.Url,
                EvidenceName = file?.Name,
                Statement = of.Statement,
                State = _texts.Claim(of.State),
                SubmittedAt = of.SubmittedAt,
                DecidedAt = of.DecidedAt,
                DecisionReason = of.DecisionReason,
            };
        }
    }

    /// <summary>Whether the decision could be taken as it is; nothing changes.</summary>
    public async Task<Result> CheckAsync(Guid id, ClaimDecisionForm form, string userId, CancellationToken cancellationToken) =>
        await _db.Set<RightClaim>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is { } claim
            ? await CheckAsync(
                claim, await _db.Set<IpRight>().AsNoTracking().FirstAsync(r => r.Id == claim.RightId, cancellationToken), form, userId, cancellationToken)
            : Result.Fail(Meanwhile);

    /// <summary>What the decision brings about, for who is asked to confirm it.</summary>
    public static ClaimOutcomeViewModel Foresee(ClaimViewModel claim, ClaimDecisionForm form)
    {
        if (!form.Accept || !claim.IsExtract || EnteredOwners.Read(form.Owners) is not { } owners)
        {
            return new ClaimOutcomeViewModel(null, [], IsClaimantOwner: true);
        }

        var after = owners.Select(PartyName.Normalise).ToHashSet(StringComparer.Ordinal);
        return new ClaimOutcomeViewModel(
            owners, claim.Owners.Where(name => !after.Contains(PartyName.Normalise(name))).ToList(),
            claim.Challenger.Names.Append(claim.Challenger.Party).Any(name => after.Contains(PartyName.Normalise(name))));
    }

    /// <summary>Accepts or refuses; the evidence may tell other owners than the applicants, who then hold the register's place.</summary>
    public async Task<Result> DecideAsync(Guid id, ClaimDecisionForm form, string userId, CancellationToken cancellationToken)
    {
        if (await _db.Set<RightClaim>().FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } claim)
        {
            return Result.Fail(Meanwhile);
        }

        var right = await _db.Set<IpRight>().Include(r => r.People).FirstAsync(r => r.Id == claim.RightId, cancellationToken);
        if (await CheckAsync(claim, right, form, userId, cancellationToken) is { Succeeded: false } refusal)
        {
            return refusal;
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        if (form.Accept)
        {
            await SupersedeAsync(claim, right, form.Reason!, userId, cancellationToken);
            claim.Accept(userId, form.Reason!.Trim(), _clock.Now);
            right.SetClaimant(claim.PartyId, _clock.Now);
            if (claim.Evidence == EvidenceKind.RegisterExtract)
            {
                right.ConfirmOwners(EnteredOwners.Read(form.Owners)!, _clock.Today);
            }
        }
        else
        {
            claim.Reject(userId, form.Reason!.Trim(), _clock.Now);
            if (right.ClaimedBy is { } holder && holder != claim.PartyId)
            {
                await _notices.DisputeRefusedAsync(holder, right, form.Reason.Trim(), cancellationToken);
            }
        }

        await _notices.DecidedAsync(claim.PartyId, right, form.Accept, cancellationToken);
        await _saves.SaveAsync(right, form.Accept ? "Right.ClaimAccepted" : "Right.ClaimRefused", new { claim.PartyId, form.Reason }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result.Success;
    }

    private async Task<Result> CheckAsync(RightClaim claim, IpRight right, ClaimDecisionForm form, string userId, CancellationToken cancellationToken)
    {
        if (claim.State != ClaimState.Submitted || claim.Version != form.Version)
        {
            return Result.Fail(Meanwhile);
        }

        // What the other side has handed in since was not weighed.
        var standing = await _db.Set<RightClaim>().AsNoTracking()
            .Where(c => c.RightId == right.Id && c.State == ClaimState.Accepted && c.Id != claim.Id)
            .Select(c => (long?)c.Version).FirstOrDefaultAsync(cancellationToken);
        if (standing != form.StandingVersion)
        {
            return Result.Fail("The other side has answered meanwhile. Open the page again and read both sides.");
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Result.Fail("Give the reason of the decision; both parties read it.", nameof(form.Reason));
        }

        if (EnteredOwners.Read(form.Owners) is not { } owners)
        {
            return Result.Fail(
                "A name is too long, or there are too many: at most 50 names of 300 characters. Write one name a line.", nameof(form.Owners));
        }

        if (await _matters.BelongsToAsync(claim.PartyId, userId, cancellationToken)
            || (right.ClaimedBy is { } holder && await _matters.BelongsToAsync(holder, userId, cancellationToken)))
        {
            return Result.Fail("You belong to a party of this claim. Somebody else must decide it.");
        }

        if (form.Accept && claim.Evidence == EvidenceKind.RegisterExtract && owners.Count == 0)
        {
            return Result.Fail("Read the owners in the extract and enter them.", nameof(form.Owners));
        }

        if (form.Accept && right.AreOwnersUnconfirmed && claim.Evidence != EvidenceKind.RegisterExtract)
        {
            return Result.Fail("The register tells of a transfer or a change of name. Enter the owners that the extract tells, or confirm them on the right's page first.", nameof(form.Owners));
        }

        return Result.Success;
    }

    // Saved first: the unique index allows one accepted claim a right at every moment.
    private async Task SupersedeAsync(RightClaim claim, IpRight right, string reason, string userId, CancellationToken cancellationToken)
    {
        var standing = await _db.Set<RightClaim>()
            .FirstOrDefaultAsync(c => c.RightId == claim.RightId && c.State == ClaimState.Accepted, cancellationToken);
        if (standing is null)
        {
            return;
        }

        standing.Supersede(userId, reason.Trim(), _clock.Now);
        right.SetClaimant(null, _clock.Now);
        await _notices.DecidedAsync(standing.PartyId, right, accepted: false, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
    }
}
