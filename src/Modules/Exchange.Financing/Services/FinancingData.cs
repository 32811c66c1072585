using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>Consents that a person gave, and dossiers that it opened.</summary>
internal sealed class FinancingData : IPersonalDataSource
{
    private readonly AppDbContext _db;

    public FinancingData(AppDbContext db) => _db = db;

    public string Section => "financing";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var consents = await _db.Set<DossierConsent>().AsNoTracking().Where(c => c.UserId == userId).OrderBy(c => c.At)
            .Select(c => new { c.Kind, c.TextVersion, c.At }).ToListAsync(cancellationToken);
        var openings = await _db.Set<DossierOpening>().AsNoTracking().Where(o => o.UserId == userId).OrderBy(o => o.At)
            .Select(o => new { o.At, o.Reason }).ToListAsync(cancellationToken);
        return consents.Count + openings.Count == 0 ? null : new { consents, openings };
    }
}
