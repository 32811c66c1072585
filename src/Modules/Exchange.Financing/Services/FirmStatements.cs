using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

internal sealed class FirmStatements : IFirmStatements
{
    private readonly AppDbContext _db;

    public FirmStatements(AppDbContext db) => _db = db;

    public async Task<FirmStatement?> FindLatestAsync(Guid partyId, CancellationToken cancellationToken) =>
        await _db.Set<Dossier>().AsNoTracking().Where(d => d.PartyId == partyId).OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id)
            .FirstOrDefaultAsync(cancellationToken) is { } dossier
            ? new FirmStatement(dossier.Number, dossier.Staff, dossier.RevenueFen, dossier.Need.Categories, dossier.AmountFen, dossier.TermMonths)
            : null;
}
