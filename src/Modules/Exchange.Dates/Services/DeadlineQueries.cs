using System.Globalization;
using System.Text.Json;
using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Dates.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Dates.Services;

/// <summary>Deadlines as people read them.</summary>
internal sealed class DeadlineQueries
{
    private const int PageSize = 20;

    // A feed is a window on the work at hand, not an archive.
    private const int FeedRows = 500;

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly IPartyDirectory _parties;

    // The texts belong to the modules that set the deadlines.
    private readonly IStringLocalizer _texts;

    public DeadlineQueries(AppDbContext db, SiteClock clock, IPartyDirectory parties, IStringLocalizerFactory localizers)
    {
        _db = db;
        _clock = clock;
        _parties = parties;
        _texts = localizers.Create("Deadlines", "");
    }

    public Task<DeadlinesPage> ListMineAsync(Guid partyId, string? show, int page, CancellationToken cancellationToken) =>
        ListAsync(_db.Set<Deadline>().Where(d => d.PartyId == partyId), show, page, withOwners: false, cancellationToken);

    public Task<DeadlinesPage> ListAllAsync(string? show, int page, CancellationToken cancellationToken) =>
        ListAsync(_db.Set<Deadline>(), show, page, withOwners: true, cancellationToken);

    public async Task<IReadOnlyList<DeadlineRow>> NextAsync(Guid partyId, int count, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<Deadline>().AsNoTracking().Where(d => d.PartyId == partyId && d.State == DeadlineState.Open)
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(count).ToListAsync(cancellationToken);
        return rows.ConvertAll(d => ToRow(d, null));
    }

    public Task<IReadOnlyList<DeadlineRow>> ForFeedAsync(Guid partyId, CancellationToken cancellationToken) => NextAsync(partyId, FeedRows, cancellationToken);

    private async Task<DeadlinesPage> ListAsync(IQueryable<Deadline> all, string? show, int page, bool withOwners, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var open = all.AsNoTracking().Where(d => d.State == DeadlineState.Open);
        var overdue = open.Where(d => d.DueOn < today);
        var chosen = show is "overdue" or "done" ? show : "open";
        var query = chosen switch
        {
            "overdue" => overdue.OrderBy(d => d.DueOn).ThenBy(d => d.Id),
            "done" => all.AsNoTracking().Where(d => d.State != DeadlineState.Open).OrderByDescending(d => d.DueOn).ThenBy(d => d.Id),
            _ => open.OrderBy(d => d.DueOn).ThenBy(d => d.Id),
        };
        page = PageNumber.Of(page);
        var total = await query.CountAsync(cancellationToken);
        var rows = await query.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var owners = withOwners
            ? await _parties.FindAsync(rows.Where(r => r.PartyId is not null).Select(r => r.PartyId!.Value).Distinct().ToList(), cancellationToken)
            : new Dictionary<Guid, PartySummary>();
        return new DeadlinesPage(
            new Page<DeadlineRow>(
                rows.ConvertAll(d => ToRow(d, d.PartyId is { } id ? owners.GetValueOrDefault(id)?.Name : null)), total, page, PageSize),
            chosen, await open.CountAsync(cancellationToken), await overdue.CountAsync(cancellationToken), HasParty: true);
    }

    private DeadlineRow ToRow(Deadline deadline, string? owner) => new(
        deadline.Id, Text(deadline), _texts[deadline.Basis], deadline.Url, deadline.NominalOn, deadline.DueOn, deadline.MayMove,
        deadline.State, deadline.DueOn.DayNumber - _clock.Today.DayNumber, owner);

    private string Text(Deadline deadline)
    {
        var arguments = JsonSerializer.Deserialize<string[]>(deadline.Arguments) ?? [];
        var caption = _texts[deadline.Caption].Value;
        return arguments.Length == 0 ? caption : string.Format(CultureInfo.CurrentCulture, caption, [.. arguments]);
    }
}
