using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

internal sealed class PartyNames : IPartyNames
{
    private readonly AppDbContext _db;

    public PartyNames(AppDbContext db) => _db = db;

    public async Task<PartySummary?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await _db.Set<Party>().AsNoTracking().Where(p => p.Name == name).OrderBy(p => p.Id).Select(PartyQueries.Row).FirstOrDefaultAsync(cancellationToken))
            ?.ToSummary();
}
