using Exchange.Framework.Data;
using Exchange.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Search.Services;

/// <summary>Reads and renews the wish which build of the index all nodes should have.</summary>
internal sealed class SearchEpochs
{
    private readonly AppDbContext _db;

    public SearchEpochs(AppDbContext db) => _db = db;

    public async Task<Guid> GetAsync(CancellationToken cancellationToken)
    {
        var value = await FindAsync(cancellationToken);
        if (value is { } known)
        {
            return known;
        }

        await InsertAsync(Guid.NewGuid(), cancellationToken);
        return await FindAsync(cancellationToken) ?? throw new InvalidOperationException("The index's epoch could not be stored.");
    }

    /// <summary>Has every node build anew.</summary>
    public async Task SetAsync(Guid value, CancellationToken cancellationToken)
    {
        await InsertAsync(value, cancellationToken);
        await _db.Set<SearchEpoch>().ExecuteUpdateAsync(set => set.SetProperty(epoch => epoch.Value, value), cancellationToken);
    }

    private Task<Guid?> FindAsync(CancellationToken cancellationToken) => _db.Set<SearchEpoch>().AsNoTracking()
        .Where(epoch => epoch.Id == SearchEpoch.TheId).Select(epoch => (Guid?)epoch.Value).FirstOrDefaultAsync(cancellationToken);

    // Two nodes may start at once: the first one's value holds.
    private Task<int> InsertAsync(Guid value, CancellationToken cancellationToken) => _db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "Search_Epoch" ("Id", "Value") VALUES ({SearchEpoch.TheId}, {value}) ON CONFLICT DO NOTHING""", cancellationToken);
}
