using Exchange.Framework.Data;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Finds a patent by its number in any written form; the number of a record that was merged away finds the one that it was merged into.</summary>
internal sealed class RightLookup
{
    private readonly AppDbContext _db;

    public RightLookup(AppDbContext db) => _db = db;

    public async Task<Guid?> FindPatentAsync(string? text, CancellationToken cancellationToken)
    {
        if (WrittenNumber.Read(text) is not { } number)
        {
            return null;
        }

        if (number.Key is { } key
            && await FirstAsync(_db.Set<IpRight>().IgnoreQueryFilters().Where(r => r.Kind == IpKind.Patent && r.NumberKey == key).Select(r => r.MergedInto ?? r.Id), cancellationToken) is { } found)
        {
            return found;
        }

        // A or B of one running number is the same application, also when only the other one is known here.
        var stems = number.Stems;
        return stems.Count > 0
            ? await FirstAsync(_db.Set<RightPublication>().Where(p => stems.Contains(p.Stem)).Select(p => p.RightId), cancellationToken)
            : null;
    }

    /// <summary>Where the record was merged to; null when it was not.</summary>
    public Task<Guid?> FindMergedAsync(Guid id, CancellationToken cancellationToken) =>
        _db.Set<IpRight>().IgnoreQueryFilters().Where(r => r.Id == id).Select(r => r.MergedInto).FirstOrDefaultAsync(cancellationToken);

    private static async Task<Guid?> FirstAsync(IQueryable<Guid> ids, CancellationToken cancellationToken)
    {
        var found = await ids.OrderBy(id => id).Take(1).ToListAsync(cancellationToken);
        return found.Count == 0 ? null : found[0];
    }
}
