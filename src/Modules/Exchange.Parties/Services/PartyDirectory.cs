using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Parties.Services;

internal sealed class PartyDirectory : IPartyDirectory
{
    private readonly AppDbContext _db;
    private readonly IStringLocalizer<PartyDirectory> S;

    public PartyDirectory(AppDbContext db, IStringLocalizer<PartyDirectory> localizer)
    {
        _db = db;
        S = localizer;
    }

    public async Task<IReadOnlyDictionary<Guid, PartySummary>> FindAsync(
        IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, PartySummary>();
        }

        var rows = await _db.Set<Party>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(PartyQueries.Row).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.IsNameless ? row.ToSummary() with { Name = S["Closed account"], Names = [] } : row.ToSummary());
    }

    public async Task<IReadOnlyList<string>> GetMemberUserIdsAsync(Guid partyId, CancellationToken cancellationToken) =>
        await _db.Set<PartyMember>().AsNoTracking().Where(m => m.PartyId == partyId).OrderBy(m => m.UserId)
            .Select(m => m.UserId).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> GetMemberUserIdsAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken cancellationToken) =>
        await _db.Set<PartyMember>().AsNoTracking().Where(m => partyIds.Contains(m.PartyId))
            .Select(m => m.UserId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> GetManagerUserIdsAsync(Guid partyId, CancellationToken cancellationToken) =>
        await _db.Set<PartyMember>().AsNoTracking()
            .Where(m => m.PartyId == partyId && (m.Role == MemberRole.Administrator || m.Role == MemberRole.Manager))
            .OrderBy(m => m.UserId)
            .Select(m => m.UserId)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> GetManagerUserIdsAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken cancellationToken) =>
        await _db.Set<PartyMember>().AsNoTracking()
            .Where(m => partyIds.Contains(m.PartyId) && (m.Role == MemberRole.Administrator || m.Role == MemberRole.Manager))
            .Select(m => m.UserId).Distinct().OrderBy(id => id)
            .ToListAsync(cancellationToken);
}
