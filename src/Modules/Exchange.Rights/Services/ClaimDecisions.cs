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
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly RightSaves _saves;
    private readonly IPartyDirectory _parties;
    private readonly ClaimNotices _notices;
    private readonly OwnMatters _matters;

    public ClaimDecisions(AppDbContext db, SiteClock clock, RightSaves saves, IPartyDirectory parties, ClaimNotices notices, OwnMatters matters)
    {
        _matters = matters;
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
                c.Id, c.PartyId, c.Evidence, c.IsDispute, c.State, c.SubmittedAt,
                r.Number, r.ApplicationNumber, r.IsGranted, r.Stage, r.Title,
            }).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync(rows.Select(r => r.PartyId).Distinct().ToList(), cancellationToken);
        var now = _clock.Now;
        var items = rows.Select(r => new ClaimRowViewModel(
            r.Id, IpRight.FormatNumber(r.Number, r.ApplicationNumber, r.IsGranted, r.Stage), r.Title,
            parties.GetValueOrDefault(r.PartyId)?.Name ?? "", r.Evidence.ToString(), r.State.ToString(), r.IsDispute, r.SubmittedAt,
            (int)(now - r.SubmittedAt).TotalDays));
        items = decided ? items.OrderByDescending(i => i.SubmittedAt) : items.OrderBy(i => i.SubmittedAt);
        return new Page<ClaimRowViewModel>(items.ToList(), total, page, size);
    }

    public async Task<ClaimViewModel?> FindAsync(Guid id, RightTexts texts, IFileStore files, CancellationToken cancellationToken)
    {
        var claim = await _db.Set<RightClaim>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (claim is null)
        {
            return null;
        }

        var right = await _db.Set<IpRight>().AsNoTracking().Include(r => r.People).FirstAsync(r => r.Id == claim.RightId, cancellationToken);
        var parties = await _parties.FindAsync(right.ClaimedBy is { } holder ? [claim.PartyId, holder] : [claim.PartyId], cancellationToken);
        var file = claim.EvidenceFileId is { } fileId ? await files.FindAsync(fileId, cancellationToken) : null;
        var party = parties.GetValueOrDefault(claim.PartyId);
        return new ClaimViewModel
        {
            Id = claim.Id,
            Version = claim.Version,
            Number = right.DisplayNumber,
            Title = right.Title,
            Url = RightUrls.Of(right.Id, right.Kind, right.DisplayNumber),
            Owners = right.OwnerNames(),
            Party = party?.Name ?? "",
            PartyNames = party?.Names ?? [],
            IsPartyVerified = party?.IsVerified == true,
            Holder = right.ClaimedBy is { } current && current != claim.PartyId ? parties.GetValueOrDefault(current)?.Name : null,
            IsDispute = claim.IsDispute,
            Evidence = texts.Evidence(claim.Evidence),
            IsExtract = claim.Evidence == EvidenceKind.RegisterExtract,
            EvidenceUrl = file?.Url,
            EvidenceName = file?.Name,
            Statement = claim.Statement,
            State = texts.Claim(claim.State),
            IsWaiting = claim.State == ClaimState.Submitted,
            SubmittedAt = claim.SubmittedAt,
            DecidedAt = claim.DecidedAt,
            DecisionReason = claim.DecisionReason,
        };
    }

    /// <summary>Accepts or refuses; the evidence may tell other owners than the applicants, who then hold the register's place.</summary>
    public async Task<Result> DecideAsync(Guid id, ClaimDecisionForm form, string userId, CancellationToken cancellationToken)
    {
        var claim = await _db.Set<RightClaim>().FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (claim is null || claim.State != ClaimState.Submitted || claim.Version != form.Version)
        {
            return Result.Fail("This claim has been decided or withdrawn meanwhile.");
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Result.Fail("Give the reason of the decision; both parties read it.", nameof(form.Reason));
        }

        var owners = (form.Owners ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (owners.Any(name => name.Length > RightPerson.MaxNameLength))
        {
            return Result.Fail("A name is too long: at most 300 characters. Write one name a line.", nameof(form.Owners));
        }

        var right = await _db.Set<IpRight>().Include(r => r.People).FirstAsync(r => r.Id == claim.RightId, cancellationToken);
        if (await _matters.BelongsToAsync(claim.PartyId, userId, cancellationToken)
            || (right.ClaimedBy is { } holder && await _matters.BelongsToAsync(holder, userId, cancellationToken)))
        {
            return Result.Fail("You belong to a party of this claim. Somebody else must decide it.");
        }

        if (form.Accept && claim.Evidence == EvidenceKind.RegisterExtract && owners.Length == 0)
        {
            return Result.Fail("Read the owners in the extract and enter them.", nameof(form.Owners));
        }

        if (form.Accept && right.AreOwnersUnconfirmed && claim.Evidence != EvidenceKind.RegisterExtract)
        {
            return Result.Fail("The register tells of a transfer or a change of name. Enter the owners that the extract tells, or confirm them on the right's page first.", nameof(form.Owners));
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        if (form.Accept)
        {
            await SupersedeAsync(claim, right, form.Reason, userId, cancellationToken);
            claim.Accept(userId, form.Reason.Trim(), _clock.Now);
            right.SetClaimant(claim.PartyId, _clock.Now);
            if (claim.Evidence == EvidenceKind.RegisterExtract)
            {
                right.ConfirmOwners(owners, _clock.Today);
            }
        }
        else
        {
            claim.Reject(userId, form.Reason.Trim(), _clock.Now);
        }

        await _notices.DecidedAsync(claim.PartyId, right, form.Accept, cancellationToken);
        await _saves.SaveAsync(right, form.Accept ? "Right.ClaimAccepted" : "Right.ClaimRefused", new { claim.PartyId, form.Reason }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
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
