using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

internal static class SaveExtensions
{
    /// <summary>Saves; fails, with nothing left in the context, when somebody else has changed the same dossier meanwhile.</summary>
    public static async Task<Result> SaveOrStaleAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Result.Fail(DossierTexts.Stale);
        }
    }
}
