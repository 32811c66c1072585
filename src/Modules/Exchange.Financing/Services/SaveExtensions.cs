using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Financing.Services;

internal static class SaveExtensions
{
    /// <summary>Saves; fails, with nothing left in the context, when somebody else has changed the same dossier meanwhile.</summary>
    public static async Task<Result> SaveOrStaleAsync(this AppDbContext db, CancellationToken cancellationToken) =>
        await db.TrySaveAsync(cancellationToken) ? Result.Success : Result.Fail(DossierTexts.Stale);
}
