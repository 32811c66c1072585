using Exchange.Framework.Api;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>Keys hold while they are neither revoked nor expired and their organisation is verified. Read at each call, so that a revoked one ends at once.</summary>
internal sealed class ApiCallers : IApiCallers
{
    private readonly AppDbContext _db;
    private readonly ApiKeyCounts _counts;
    private readonly SiteClock _clock;

    public ApiCallers(AppDbContext db, ApiKeyCounts counts, SiteClock clock)
    {
        _db = db;
        _counts = counts;
        _clock = clock;
    }

    public async Task<ApiCaller?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (!ApiKeyText.IsWellFormed(key))
        {
            return null;
        }

        var hash = ApiKeyText.Hash(key);
        var today = _clock.Today;
        var found = await _db.Set<ApiKey>().AsNoTracking()
            .Where(k => k.Hash == hash && k.RevokedAt == null && k.ExpiresOn >= today
                && _db.Set<Party>().Any(p => p.Id == k.PartyId && p.Verification == VerificationState.Verified))
            .Select(k => new { k.Id, k.PartyId, k.Prefix, k.Scopes, k.PerMinute, k.PerDay })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new ApiCaller(found.Id, found.PartyId, found.Prefix, found.Scopes.Split(' '), found.PerMinute, found.PerDay);
    }

    public bool TryCount(ApiCaller caller) => _counts.TryAdd(caller.KeyId, caller.PerDay);
}
