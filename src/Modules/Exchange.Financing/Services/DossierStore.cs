using Exchange.Financing.Domain;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>
/// How a firm's commands change a dossier: one after the other, on the version that the firm has seen. What is refused leaves
/// <c>dossier.refused</c> in the audit trail; null stands for a dossier that is not the party's.
/// </summary>
internal sealed class DossierStore
{
    private readonly AppDbContext _db;
    private readonly IAuditTrail _audit;

    public DossierStore(AppDbContext db, IAuditTrail audit)
    {
        _db = db;
        _audit = audit;
    }

    public async Task<Result?> ChangeRequestAsync(
        Guid partyId, string number, Guid requestId, Func<Dossier, DossierRequest, Task<Result>> change, Func<Dossier, DossierRequest, Task> then,
        CancellationToken cancellationToken)
    {
        var dossier = await _db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Number == number && d.PartyId == partyId, cancellationToken);
        if (dossier is null
            || await _db.Set<DossierRequest>().Include(r => r.Answers).FirstOrDefaultAsync(r => r.Id == requestId && r.DossierId == dossier.Id, cancellationToken) is not { } request)
        {
            return null;
        }

        var result = await change(dossier, request);
        if (!result.Succeeded)
        {
            return await RefuseAsync(dossier.Number, result, new { Request = requestId }, cancellationToken);
        }

        await then(dossier, request);
        return await _db.SaveOrStaleAsync(cancellationToken);
    }

    public async Task<Result?> ChangeAsync(
        Guid partyId, string number, long version, Func<Dossier, Task<Result>> change, object detail, CancellationToken cancellationToken)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var mine = _db.Set<Dossier>().Where(d => d.Number == number && d.PartyId == partyId);

        // Of two commands at the same moment the second one is stale.
        if (await mine.LockAsync(cancellationToken) == 0)
        {
            return null;
        }

        var dossier = await mine.Include(d => d.Consents).FirstAsync(cancellationToken);
        if (dossier.Version != version)
        {
            return Result.Fail(DossierTexts.Stale);
        }

        var result = await change(dossier);
        if (!result.Succeeded)
        {
            // What is refused is undone, the trace of it stays.
            await transaction.RollbackAsync(cancellationToken);
            return await RefuseAsync(number, result, detail, cancellationToken);
        }

        var saved = await _db.SaveOrStaleAsync(cancellationToken);
        if (saved.Succeeded)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return saved;
    }

    private async Task<Result> RefuseAsync(string number, Result result, object detail, CancellationToken cancellationToken)
    {
        _db.ChangeTracker.Clear();
        if (result.Error != DossierTexts.Stale)
        {
            _audit.Record("dossier.refused", nameof(Dossier), number, new { result.Error, result.Arguments, result.Field, Typed = detail });
            await _db.SaveChangesAsync(cancellationToken);
        }

        return result;
    }
}
