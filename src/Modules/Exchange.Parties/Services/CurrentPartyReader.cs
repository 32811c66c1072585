using Exchange.Framework.Data;
using Exchange.Framework.Security;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>The party chosen last, else the one joined first.</summary>
internal sealed class CurrentPartyReader : ICurrentParty
{
    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private CurrentParty? _current;
    private bool _isRead;

    public CurrentPartyReader(AppDbContext db, ICurrentUser user)
    {
        _db = db;
        _user = user;
    }

    public async Task<CurrentParty?> GetAsync(CancellationToken cancellationToken)
    {
        if (!_isRead)
        {
            _current = _user.Id is { } userId ? await ReadAsync(userId, cancellationToken) : null;
            _isRead = true;
        }

        return _current;
    }

    /// <summary>Null unless the person acts for a party in a role that may administer it.</summary>
    public async Task<CurrentParty?> GetAdministratedAsync(CancellationToken cancellationToken) =>
        await GetAsync(cancellationToken) is { Role: MemberRole.Administrator } current ? current : null;

    private async Task<CurrentParty?> ReadAsync(string userId, CancellationToken cancellationToken)
    {
        var chosen = await _db.Set<PartyMember>().AsNoTracking()
            .Where(m => m.UserId == userId)
            .OrderByDescending(m => _db.Set<ActiveParty>().Any(a => a.UserId == userId && a.PartyId == m.PartyId))
            .ThenBy(m => m.Id)
            .Select(m => new { m.PartyId, m.Role })
            .FirstOrDefaultAsync(cancellationToken);
        if (chosen is null)
        {
            return null;
        }

        var row = await _db.Set<Party>().AsNoTracking().Where(p => p.Id == chosen.PartyId).Select(PartyQueries.Row).FirstAsync(cancellationToken);
        return new CurrentParty(row.ToSummary(), chosen.Role);
    }
}
