using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>The side of the party whose claim stands while another party disputes it: the operator decides by the evidence of both.</summary>
internal sealed class Disputes
{
    private readonly AppDbContext _db;
    private readonly IFileStore _files;
    private readonly IPartyDirectory _parties;
    private readonly RightTexts _texts;

    public Disputes(AppDbContext db, IFileStore files, IPartyDirectory parties, RightTexts texts)
    {
        _db = db;
        _files = files;
        _parties = parties;
        _texts = texts;
    }

    /// <summary>Null while nobody disputes a claim of this party to the right.</summary>
    public async Task<DisputePage?> FindAsync(Guid rightId, Guid partyId, CancellationToken cancellationToken)
    {
        if (await FindAsync(rightId, partyId, tracked: false, cancellationToken) is not (var standing, var challenger))
        {
            return null;
        }

        var right = await _db.Set<IpRight>().AsNoTracking().FirstAsync(r => r.Id == rightId, cancellationToken);
        var party = (await _parties.FindAsync([challenger.PartyId], cancellationToken)).GetValueOrDefault(challenger.PartyId);
        var file = standing.EvidenceFileId is { } fileId ? await _files.FindAsync(fileId, cancellationToken) : null;
        return new DisputePage(
            rightId, right.DisplayNumber, right.Title, party?.Name ?? "", challenger.SubmittedAt, _texts.Evidence(standing.Evidence), standing.TakesFile,
            file?.Url, file?.Name, standing.Statement);
    }

    public async Task<Result> AnswerAsync(Guid rightId, string? statement, IFormFile? file, PartySummary party, CancellationToken cancellationToken)
    {
        if (await FindAsync(rightId, party.Id, tracked: true, cancellationToken) is not (var standing, _))
        {
            return Result.Fail("Nobody disputes your claim to this right any more.");
        }

        var said = EnteredText.Clean(statement);
        if (standing.WhyNotAnswer(file is not null, said) is { } refusal)
        {
            return refusal;
        }

        var saved = file is null
            ? null
            : await _files.SaveAsync(file, FilePolicy.Evidence, new FileOwner(RightClaims.FileOwnerType, standing.Id), cancellationToken);
        if (saved is { File: null })
        {
            return Result.Fail(saved.Error!, nameof(AnswerForm.File));
        }

        var result = standing.Answer(saved?.File!.Id, said);
        await _db.SaveChangesAsync(cancellationToken);
        return result;
    }

    private async Task<(RightClaim Standing, RightClaim Challenger)?> FindAsync(Guid rightId, Guid partyId, bool tracked, CancellationToken cancellationToken)
    {
        var claims = tracked ? _db.Set<RightClaim>() : _db.Set<RightClaim>().AsNoTracking();
        var standing = await claims.FirstOrDefaultAsync(c => c.RightId == rightId && c.PartyId == partyId && c.State == ClaimState.Accepted, cancellationToken);
        var challenger = standing is null
            ? null
            : await claims.Where(c => c.RightId == rightId && c.PartyId != partyId && c.State == ClaimState.Submitted).OrderBy(c => c.SubmittedAt)
                .FirstOrDefaultAsync(cancellationToken);
        return challenger is null ? null : (standing!, challenger);
    }
}
