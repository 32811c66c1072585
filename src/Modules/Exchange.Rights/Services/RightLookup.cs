using Exchange.Framework.Data;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Finds a patent by its number in any written form.</summary>
internal sealed class RightLookup
{
    private readonly AppDbContext _db;

    public RightLookup(AppDbContext db) => _db = db;

    public async Task<Guid?> FindPatentAsync(string? text, CancellationToken cancellationToken)
    {
        if (ApplicationNumber.Parse(text).Number is { } application)
        {
            return await FirstAsync(_db.Set<IpRight>().Where(r => r.Kind == IpKind.Patent && r.NumberKey == application.Body).Select(r => r.Id), cancellationToken);
        }

        var publication = PublicationNumber.Parse(text).Number;
        if (publication is not null)
        {
            // A or B of one running number is the same application, also when only the other one is known here.
            return await FirstAsync(
                _db.Set<RightPublication>().Where(p => p.Number == publication.Normalised || p.Stem == publication.Stem).Select(p => p.RightId),
                cancellationToken);
        }

        var stems = PublicationNumber.ParseStems(text);
        return stems.Count > 0
            ? await FirstAsync(_db.Set<RightPublication>().Where(p => stems.Contains(p.Stem)).Select(p => p.RightId), cancellationToken)
            : null;
    }

    private static async Task<Guid?> FirstAsync(IQueryable<Guid> ids, CancellationToken cancellationToken)
    {
        var found = await ids.OrderBy(id => id).Take(1).ToListAsync(cancellationToken);
        return found.Count == 0 ? null : found[0];
    }
}
