using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>A party's claims: by equal name at once, by evidence through the operator; consents of co-owners.</summary>
internal sealed class RightClaims
{
    /// <summary>Owner type of evidence in the file store.</summary>
    public const string FileOwnerType = "RightEvidence";

    private const string Taken = "Another party has claimed this right meanwhile. You can dispute the claim.";
    private const string ByEvidence = "A name alone proves a claim only for organisations. Claim the right by evidence on its page.";
    private const int MaxBulk = 500;

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly RightSaves _saves;
    private readonly IFileStore _files;
    private readonly ClaimNotices _notices;
    private readonly Outbox _outbox;

    public RightClaims(AppDbContext db, SiteClock clock, RightSaves saves, IFileStore files, ClaimNotices notices, Outbox outbox)
    {
        _outbox = outbox;
        _db = db;
        _clock = clock;
        _saves = saves;
        _files = files;
        _notices = notices;
    }

    /// <summary>
    /// Unclaimed rights whose owner in the register has one of the organisation's names. A person's name proves nothing, since others
    /// bear it too, and neither does a foreign entity's translated one: they claim by evidence.
    /// </summary>
    public IQueryable<IpRight> Candidates(PartySummary party)
    {
        if (party.Kind != PartyKind.Organisation)
        {
            return _db.Set<IpRight>().Where(r => false);
        }

        var names = party.Names.Append(party.Name).Select(PartyName.Normalise).Distinct().ToList();

        // Owners of an accepted extract take the place of the applicants.
        // While the register is known to name others, a name on record proves nothing (ASG-01).
        return _db.Set<IpRight>().Where(r => r.ClaimedBy == null
            && (r.OwnersChangedOn == null || r.OwnersAsOf >= r.OwnersChangedOn) && r.People.Any(p => names.Contains(p.NormalisedName)
            && (p.Role == PersonRole.Owner || (p.Role == PersonRole.Applicant && !r.People.Any(o => o.Role == PersonRole.Owner)))));
    }

    public async Task<Page<ClaimCandidatesViewModel.Row>> GetCandidatesAsync(
        PartySummary party, RightTexts texts, int page, int size, CancellationToken cancellationToken)
    {
        var query = Candidates(party).AsNoTracking();
        var total = await query.CountAsync(cancellationToken);
        var rows = await query.OrderBy(r => r.Id).Skip((page - 1) * size).Take(size)
            .Select(r => new
            {
                r.Id, r.Kind, r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage, r.Status, r.Title, r.IsDemo,
                Owners = r.People.Where(p => p.Role == PersonRole.Applicant || p.Role == PersonRole.Owner).OrderBy(p => p.Position).Select(p => p.Name).ToList(),
            }).ToListAsync(cancellationToken);
        return new Page<ClaimCandidatesViewModel.Row>(rows.Select(r =>
        {
            var number = IpRight.FormatNumber(r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage);
            return new ClaimCandidatesViewModel.Row(
                r.Id, number, r.Title, RightUrls.Of(r.Id, r.Kind, number), string.Join("、", r.Owners.Distinct()), texts.Status(r.Status, r.Stage), r.IsDemo);
        }).ToList(), total, page, size);
    }

    /// <summary>Claims in bulk, in one transaction; rights that others had claimed before or whose owner has another name are left out.</summary>
    /// <returns>How many were claimed.</returns>
    public async Task<Result<int>> ClaimAsync(IReadOnlyCollection<Guid> ids, RightActor actor, CancellationToken cancellationToken)
    {
        if (CheckClaimant(actor, mustBeVerified: true) is { } refusal)
        {
            return Result<int>.Fail(refusal);
        }

        if (actor.Managed!.Kind != PartyKind.Organisation)
        {
            return Result<int>.Fail(ByEvidence);
        }

        if (ids.Count is 0 or > MaxBulk)
        {
            return Result<int>.Fail(ids.Count == 0 ? "Tick at least one right." : "At most 500 rights can be claimed at once.");
        }

        var party = actor.Managed!;
        var rights = await Candidates(party).Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken);
        foreach (var right in rights)
        {
            var claim = new RightClaim
            {
                RightId = right.Id, PartyId = party.Id, Evidence = EvidenceKind.SameName, IsDispute = false,
                SubmittedBy = actor.UserId, SubmittedAt = _clock.Now,
            };
            claim.Accept(by: null, reason: null, _clock.Now);
            _db.Add(claim);
            right.SetClaimant(party.Id, _clock.Now);
            _outbox.Add(new RightChanged(right.Id));
        }

        // The unique index may let another party in first; what is left can be claimed at the next try.
        return await _db.TrySaveAsync(cancellationToken) ? new Result<int>(rights.Count) : Result<int>.Fail(Taken);
    }

    /// <summary>A claim that the operator decides: another owner's name in the register, or a dispute with a standing claim.</summary>
    public async Task<Result> SubmitEvidenceAsync(
        Guid rightId, EvidenceKind kind, string? statement, IFormFile? file, RightActor actor, CancellationToken cancellationToken)
    {
        if (CheckClaimant(actor, mustBeVerified: true) is { } refusal)
        {
            return Result.Fail(refusal);
        }

        var party = actor.Managed!;
        var right = await _db.Set<IpRight>().FirstOrDefaultAsync(r => r.Id == rightId, cancellationToken);
        if (right is null || right.ClaimedBy == party.Id)
        {
            return Result.Fail("Your organisation has claimed this right already.");
        }

        if (kind is not (EvidenceKind.RegisterExtract or EvidenceKind.PowerOfAttorney))
        {
            return Result.Fail("Choose the kind of evidence.", "Evidence");
        }

        if (file is null)
        {
            return Result.Fail("Choose the file with the evidence: a scan or a PDF.", "File");
        }

        if (await _db.Set<RightClaim>().AnyAsync(c => c.RightId == rightId && c.PartyId == party.Id && c.State == ClaimState.Submitted, cancellationToken))
        {
            return Result.Fail("Your claim to this right waits for the operator already.");
        }

        var claimId = Guid.CreateVersion7();
        var saved = await _files.SaveAsync(file, FilePolicy.Evidence, new FileOwner(FileOwnerType, claimId), cancellationToken);
        if (saved.File is null)
        {
            return Result.Fail(saved.Error!, "File");
        }

        _db.Add(RightClaim.ByEvidence(
            claimId, rightId, party.Id, kind, saved.File.Id, EnteredText.Clean(statement), isDispute: right.ClaimedBy is not null, actor.UserId, _clock.Now));
        if (right.ClaimedBy is { } holder)
        {
            await _notices.DisputedAsync(holder, right, cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>The party gives a claim up, whether it stands or waits.</summary>
    public async Task<Result> WithdrawAsync(Guid rightId, RightActor actor, CancellationToken cancellationToken)
    {
        if (actor.Managed is not { } party)
        {
            return Result.Fail("Only members who may manage the organisation's rights can do this.");
        }

        var claim = await _db.Set<RightClaim>().Where(c => c.RightId == rightId && c.PartyId == party.Id
            && (c.State == ClaimState.Submitted || c.State == ClaimState.Accepted)).OrderByDescending(c => c.SubmittedAt).FirstOrDefaultAsync(cancellationToken);
        if (claim is null)
        {
            return Result.Fail("There is no claim to withdraw.");
        }

        var right = await _db.Set<IpRight>().FirstAsync(r => r.Id == rightId, cancellationToken);
        if (claim.State == ClaimState.Accepted)
        {
            right.SetClaimant(null, _clock.Now);
        }

        claim.Withdraw(actor.UserId, _clock.Now);
        await _saves.SaveAsync(right, "Right.ClaimWithdrawn", new { party.Id }, cancellationToken);
        return Result.Success;
    }

    /// <summary>Nobody acts for the party any more: its claims end, and its rights can be claimed anew.</summary>
    public async Task EndAllAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var claims = await _db.Set<RightClaim>().Where(c => c.PartyId == partyId && (c.State == ClaimState.Submitted || c.State == ClaimState.Accepted))
            .ToListAsync(cancellationToken);
        foreach (var claim in claims)
        {
            claim.Withdraw(null, _clock.Now);
        }

        foreach (var right in await _db.Set<IpRight>().Where(r => r.ClaimedBy == partyId).ToListAsync(cancellationToken))
        {
            right.SetClaimant(null, _clock.Now);
            await _saves.SaveAsync(right, "Right.ClaimWithdrawn", new { Id = partyId }, cancellationToken);
        }
    }

    /// <summary>A consent with its evidence: ASG-02, one a co-owner; LIC-09 and ASG-06, the pledgee's.</summary>
    public async Task<Result> AddConsentAsync(Guid rightId, ConsentGiver giver, string? name, IFormFile? file, RightActor actor, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().Include(r => r.People).FirstOrDefaultAsync(r => r.Id == rightId, cancellationToken);
        if (right is null || actor.Managed is not { } party || right.ClaimedBy != party.Id)
        {
            return Result.Fail("Your organisation has not claimed this right. Claim it under My rights first.");
        }

        name = name?.Trim();
        if (giver == ConsentGiver.CoOwner && (name is null || !ListingRules.CoOwners(right, party).Contains(name)))
        {
            return Result.Fail("Choose the co-owner who consents.", "Name");
        }

        if (giver == ConsentGiver.Pledgee && !right.StatusFlags.Contains(StatusFlag.Pledged))
        {
            return Result.Fail("No pledge is on record.");
        }

        if (string.IsNullOrEmpty(name) || name.Length > RightPerson.MaxNameLength)
        {
            return Result.Fail("Enter the pledgee's name as the pledge registration has it.", "Name");
        }

        if (file is null)
        {
            return Result.Fail("Choose the file with the evidence: a scan or a PDF.", "File");
        }

        var saved = await _files.SaveAsync(file, FilePolicy.Evidence, new FileOwner(FileOwnerType, rightId), cancellationToken);
        if (saved.File is null)
        {
            return Result.Fail(saved.Error!, "File");
        }

        _db.Add(new RightConsent(rightId, party.Id, giver, name, saved.File.Id, actor.UserId, _clock.Now));
        await _saves.SaveAsync(right, "Right.ConsentRecorded", new { giver = giver.ToString(), name }, cancellationToken);
        return Result.Success;
    }

    private static string? CheckClaimant(RightActor actor, bool mustBeVerified) => actor.Managed switch
    {
        null => "Only members who may manage the organisation's rights can do this.",
        { MayOwnListings: false } => "A government unit may not list rights (Patent Law, art. 79).",
        { IsVerified: false } when mustBeVerified => "Your organisation is not verified yet. Complete the verification first.",
        _ => null,
    };
}
