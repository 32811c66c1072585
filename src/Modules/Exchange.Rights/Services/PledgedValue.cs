using Exchange.Content.Contracts;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Services;

/// <summary>
/// What the registered pledges of patents in force secure, where the amount is known. A pledge of several patents secures one claim: it
/// counts once under each technology. What only a party states is marked as not verified.
/// </summary>
internal sealed class PledgedValue : IChainFigures
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<PledgedValue> S;

    public PledgedValue(AppDbContext db, SiteClock clock, IStringLocalizer<PledgedValue> localizer)
    {
        _db = db;
        _clock = clock;
        S = localizer;
    }

    public string Position => "30";

    public string Caption => S["Pledged value"];

    public string Rule => S["Counted are the claims that registered pledges of patents in force secure, where the amount is known, each claim once. Pledges arise by registration at CNIPA alone."];

    public async Task<IReadOnlyDictionary<string, ChainFigure>> ReadAsync(CancellationToken cancellationToken)
    {
        var told = _db.Set<LegalEvent>().Where(e => e.SecuredFen != null).Select(e => e.RightId);
        var active = _db.Set<IpRight>().AsNoTracking().Where(r => r.Kind == IpKind.Patent && r.Status == BaseStatus.Active && told.Contains(r.Id));
        var nodes = await active.SelectMany(r => r.Taxonomy, (r, t) => new { r.Id, t.Node }).ToListAsync(cancellationToken);
        var events = await _db.Set<LegalEvent>().AsNoTracking()
            .Where(e => (e.Code == EventCatalog.PledgeRegistered || e.Code == EventCatalog.PledgeChanged || e.Code == EventCatalog.PledgeCancelled) && active.Any(r => r.Id == e.RightId))
            .ToListAsync(cancellationToken);
        var pledges = events.GroupBy(e => e.RightId).ToDictionary(g => g.Key, g => Standing([.. g]));
        return nodes.SelectMany(n => new[] { n.Node, n.Node.Split('-')[0] }.Distinct(StringComparer.Ordinal), (n, code) => (Code: code, n.Id))
            .GroupBy(n => n.Code, StringComparer.Ordinal)
            .Select(g => (Code: g.Key, Pledges: g.Distinct().SelectMany(n => pledges.GetValueOrDefault(n.Id) ?? []).DistinctBy(p => p.Key, StringComparer.Ordinal).ToList()))
            .Where(g => g.Pledges.Count > 0)
            .ToDictionary(g => g.Code, g => Figure(g.Code, g.Pledges), StringComparer.Ordinal);
    }

    private List<(string Key, long Fen, bool IsStated)> Standing(List<LegalEvent> events)
    {
        var stated = events.Where(e => e.Standing == EventStanding.Stated).Select(e => e.Reference).ToHashSet();
        var status = LegalStatus.Fold(events.Where(e => e.Counts).Select(e => e.ToFact()), _clock.Today);
        return [.. status.Encumbrances.Where(e => e is { Flag: StatusFlag.Pledged, SecuredFen: not null })
            .Select(e => (e.Reference ?? $"{events[0].RightId:N} {e.Since:O}", e.SecuredFen!.Value, stated.Contains(e.Reference)))];
    }

    private ChainFigure Figure(string code, List<(string Key, long Fen, bool IsStated)> pledges) => new(
        S["{0} pledged", Amount(pledges)],
        $"/patents?taxonomy={code}&status={PatentFacets.Write(BaseStatus.Active)}&{PatentsSearchSource.FlagFacet}={PatentFacets.Write(StatusFlag.Pledged)}",
        pledges.Exists(p => p.IsStated),
        Amount(pledges));

    private static string Amount(List<(string Key, long Fen, bool IsStated)> pledges) => DisplayText.Amount(new Money(pledges.Sum(p => p.Fen)));
}
