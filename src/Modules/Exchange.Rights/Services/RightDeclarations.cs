using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Declarations of owners about what stands against a pledge (rules PLG-10, PLG-11).</summary>
internal sealed class RightDeclarations
{
    private const int MaxShown = 50;

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly RightSaves _saves;
    private readonly RightTexts _texts;

    public RightDeclarations(AppDbContext db, SiteClock clock, RightSaves saves, RightTexts texts)
    {
        _db = db;
        _clock = clock;
        _saves = saves;
        _texts = texts;
    }

    /// <summary>What the register has against a pledge of the right, of which its owner may declare to know.</summary>
    public static IReadOnlyList<DeclarationKind> KindsOf(IpRight right)
    {
        var flags = right.StatusFlags;
        List<DeclarationKind> kinds = [];
        if (flags.Contains(StatusFlag.DualFiling) && right.PatentType == PatentType.UtilityModel)
        {
            kinds.Add(DeclarationKind.SameDayInvention);
        }

        if (flags.Contains(StatusFlag.InvalidationPending))
        {
            kinds.Add(DeclarationKind.InvalidationPending);
        }

        return kinds;
    }

    /// <summary>Of the party, the newest first.</summary>
    public async Task<IReadOnlyList<DeclarationLine>> ListAsync(Guid rightId, Guid partyId, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var all = await _db.Set<RightDeclaration>().AsNoTracking().Where(d => d.RightId == rightId && d.PartyId == partyId)
            .OrderByDescending(d => d.MadeAt).Take(MaxShown).ToListAsync(cancellationToken);
        return all.ConvertAll(d => new DeclarationLine(_texts.Declaration(d.Kind), d.Kind.ToString(), d.MadeOn, d.ValidUntil, d.WithdrawnOn, d.HoldsOn(today)));
    }

    public async Task<Result> MakeAsync(Guid rightId, string? kind, DateOnly? validUntil, bool confirmed, RightActor actor, CancellationToken cancellationToken)
    {
        var (right, refusal) = await FindAsync(rightId, actor, cancellationToken);
        if (right is null)
        {
            return refusal!;
        }

        if (!Enum.TryParse<DeclarationKind>(kind, out var known) || !KindsOf(right).Contains(known))
        {
            return Result.Fail("The register has nothing of this kind against a pledge of the right.");
        }

        if (!confirmed)
        {
            return Result.Fail("Tick that you know of it and still want the pledge.");
        }

        var today = _clock.Today;
        if (validUntil is not { } last || !RightDeclaration.IsLongEnough(today, last))
        {
            return Result.Fail("Enter the last day on which the declaration holds: from today to at most twelve months ahead.");
        }

        _db.Add(new RightDeclaration(rightId, actor.Managed!.Id, known, today, last, actor.UserId, _clock.Now));
        await _saves.SaveAsync(right, "Right.DeclarationMade", new { Kind = known.ToString(), validUntil = last }, cancellationToken);
        return Result.Success;
    }

    public async Task<Result> WithdrawAsync(Guid rightId, string? kind, RightActor actor, CancellationToken cancellationToken)
    {
        var (right, refusal) = await FindAsync(rightId, actor, cancellationToken);
        if (right is null)
        {
            return refusal!;
        }

        var party = actor.Managed!.Id;
        var today = _clock.Today;
        var holding = !Enum.TryParse<DeclarationKind>(kind, out var known)
            ? []
            : await _db.Set<RightDeclaration>()
                .Where(d => d.RightId == rightId && d.PartyId == party && d.Kind == known && d.WithdrawnOn == null && d.ValidUntil >= today).ToListAsync(cancellationToken);
        if (holding.Count == 0)
        {
            return Result.Fail("No declaration of this kind holds any more.");
        }

        holding.ForEach(d => d.Withdraw(today, actor.UserId));
        await _saves.SaveAsync(right, "Right.DeclarationWithdrawn", new { Kind = known.ToString() }, cancellationToken);
        return Result.Success;
    }

    // It is the owner's word: nobody gives it in the owner's place, the operator neither.
    private async Task<(IpRight? Right, Result? Refusal)> FindAsync(Guid rightId, RightActor actor, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().FirstOrDefaultAsync(r => r.Id == rightId, cancellationToken);
        return right is null || actor.Managed is not { } party || right.ClaimedBy != party.Id ? (null, Result.Fail("Only the party that has claimed the right declares."))
            : !party.IsVerified ? (null, Result.Fail("Your organisation is not verified yet. Complete the verification first."))
            : (right, null);
    }
}
