using Exchange.Framework.Data;
using Exchange.Needs.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Services;

/// <summary>Loads needs and answers as commands and pages want them.</summary>
internal sealed class NeedStore
{
    private readonly AppDbContext _db;

    public NeedStore(AppDbContext db) => _db = db;

    /// <summary>To be changed.</summary>
    public Task<Need?> FindAsync(string number, CancellationToken cancellationToken) =>
        _db.Set<Need>().FirstOrDefaultAsync(n => n.Number == number, cancellationToken);

    /// <summary>With the history, to be shown and not changed.</summary>
    public Task<Need?> ReadAsync(string number, CancellationToken cancellationToken) =>
        _db.Set<Need>().AsNoTracking().Include(n => n.Events).FirstOrDefaultAsync(n => n.Number == number, cancellationToken);

    /// <summary>Saves; false when somebody else was faster.</summary>
    public async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        return await _db.TrySaveAsync(cancellationToken) ? true : false;
    }
}
