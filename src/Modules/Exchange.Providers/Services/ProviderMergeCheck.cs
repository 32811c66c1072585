using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Providers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

/// <summary>A profile has the key of its party, and its licences and cases were checked for it: it stays with it.</summary>
internal sealed class ProviderMergeCheck : IPartyMergeCheck
{
    private readonly AppDbContext _db;

    public ProviderMergeCheck(AppDbContext db) => _db = db;

    public async Task<IReadOnlyList<Result>> FindAsync(Guid loserId, Guid winnerId, CancellationToken cancellationToken)
    {
        var profiles = await _db.Set<Provider>().Where(p => p.Id == loserId || p.Id == winnerId).Select(p => p.Id).ToListAsync(cancellationToken);
        return profiles.Count == 2
            ? [Result.Fail("Both have a profile in the directory of service providers: they cannot be merged.")]
            : profiles.Contains(loserId)
                ? [Result.Fail("The one that goes has a profile in the directory of service providers: let it be the one that stays.")]
                : [];
    }
}
