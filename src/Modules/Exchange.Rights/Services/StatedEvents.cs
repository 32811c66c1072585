using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Legal events that parties have stated and nobody has compared with the register, the oldest first.</summary>
internal sealed class StatedEvents
{
    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly RightTexts _texts;

    public StatedEvents(AppDbContext db, IPartyDirectory parties, RightTexts texts)
    {
        _db = db;
        _parties = parties;
        _texts = texts;
    }

    public Task<int> CountAsync(CancellationToken cancellationToken) => Waiting().CountAsync(cancellationToken);

    public async Task<Page<StatedEventRow>> GetQueueAsync(int page, int size, CancellationToken cancellationToken)
    {
        var total = await Waiting().CountAsync(cancellationToken);
        var rows = await Waiting().OrderBy(e => e.EnteredAt).ThenBy(e => e.Id).Skip((page - 1) * size).Take(size)
            .Join(_db.Set<IpRight>(), e => e.RightId, r => r.Id, (e, r) => new
            {
                e.Id, e.Code, e.AnnouncedOn, e.EffectiveOn, e.Reference, e.Text, e.Source, e.StatedByPartyId, e.EnteredAt, e.OwnersAfter, e.Licence, e.EndsOn, e.Holders, e.SecuredFen,
                RightId = r.Id, r.Kind, r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage, r.Title,
            }).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync(rows.Where(r => r.StatedByPartyId is not null).Select(r => r.StatedByPartyId!.Value).Distinct().ToList(), cancellationToken);
        return new Page<StatedEventRow>(
            rows.OrderBy(r => r.EnteredAt).ThenBy(r => r.Id).Select(r =>
            {
                var number = IpRight.FormatNumber(r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage);
                return new StatedEventRow(
                    r.Id, number, r.Title, RightUrls.Of(r.RightId, r.Kind, number), _texts.Event(r.Code), r.AnnouncedOn, r.EffectiveOn, r.Reference, r.Text, r.Source,
                    r.StatedByPartyId is { } party ? parties.GetValueOrDefault(party)?.Name ?? "" : "", r.EnteredAt)
                {
                    ChangesOwner = EventCatalog.Find(r.Code)?.ChangesOwner == true,
                    OwnersAfter = r.OwnersAfter,
                    Holders = r.Holders,
                    Licence = _texts.Licence(r.Licence, r.EndsOn),
                    Secured = RightTexts.Secured(r.SecuredFen),
                };
            }).ToList(),
            total, page, size);
    }

    private IQueryable<LegalEvent> Waiting() => _db.Set<LegalEvent>().AsNoTracking().Where(e => e.Standing == EventStanding.Stated);
}
