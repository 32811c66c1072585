using Exchange.Framework.Data;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Puts up to four rights side by side, as the register holds them.</summary>
internal sealed class RightComparison
{
    public const string Path = "/patents/compare";

    private readonly AppDbContext _db;
    private readonly IRightsDirectory _rights;
    private readonly ITradability _tradability;

    public RightComparison(AppDbContext db, IRightsDirectory rights, ITradability tradability)
    {
        _tradability = tradability;
        _db = db;
        _rights = rights;
    }

    /// <summary>In the order asked; unknown ones are left out.</summary>
    public async Task<ComparedRightsPage> CompareAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var asked = keys.Select(key => Guid.TryParse(key, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        var ids = asked.Take(CatalogTicks.Max).ToList();
        var found = await _rights.FindAsync(ids, cancellationToken);
        var texts = await _db.Set<RightText>().AsNoTracking().Where(t => ids.Contains(t.RightId)).ToDictionaryAsync(t => t.RightId, cancellationToken);
        var checkUps = await _tradability.CheckAsync(ids, Tradability.AllModes, cancellationToken);
        return new ComparedRightsPage(
            [
                .. ids.Where(found.ContainsKey).Select(id => new ComparedRight(
                    found[id], texts.GetValueOrDefault(id)?.Abstract, texts.GetValueOrDefault(id)?.Claims ?? [], checkUps.GetValueOrDefault(id)?.Modes ?? [])),
            ],
            asked.Count > CatalogTicks.Max);
    }
}
