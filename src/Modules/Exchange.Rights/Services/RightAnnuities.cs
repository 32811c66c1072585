using Exchange.Framework.Data;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Computes the annual fees of a patent from what the register holds of it.</summary>
internal sealed class RightAnnuities
{
    // Nobody pays more often than once a patent year; corrections leave some room.
    private const int MaxEvents = 200;

    private readonly AppDbContext _db;
    private readonly AnnuitySchedule _schedule;
    private readonly RestorationFee _restorationFee;

    public RightAnnuities(AppDbContext db, AnnuitySchedule schedule, RestorationFee restorationFee)
    {
        _restorationFee = restorationFee;
        _db = db;
        _schedule = schedule;
    }

    /// <summary>Null when there is no such Chinese patent; without annuities while filing or grant are not on record.</summary>
    /// <param name="withStated">Counts also payments that a party states and nobody has compared with the register.</param>
    public async Task<PatentAnnuities?> FindAsync(Guid id, AnnuityReduction reduction, DateOnly on, bool withStated, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().AsNoTracking().Where(r => r.Id == id && r.Kind == IpKind.Patent && r.Office == Offices.China)
            .Select(r => new PatentAnnuities.Patent(
                r.Id, IpRight.FormatNumber(r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage), r.Title, r.PatentType, r.FilingDate, r.GrantDate, r.IsGranted,
                r.Status, r.Stage, r.Flags, r.StatusCheckedOn, r.StatusSource, r.ClaimedBy, r.IsDemo, r.CompensationDays))
            .FirstOrDefaultAsync(cancellationToken);
        if (right is null)
        {
            return null;
        }

        if (right is not { Type: { } type, FilingDate: { } filed, GrantDate: { } granted } || granted < filed)
        {
            return new PatentAnnuities(right, on, reduction, []);
        }

        var events = await _db.Set<LegalEvent>().AsNoTracking().Where(e => e.RightId == id && e.Standing != EventStanding.Refused)
            .OrderByDescending(e => e.AnnouncedOn).Take(MaxEvents).ToListAsync(cancellationToken);
        var patent = new AnnuityCase(type, filed, granted)
        {
            Reduction = reduction,
            CompensationDays = right.CompensationDays,
            HasOpenLicence = IpRight.ReadFlags(right.Flags).Contains(StatusFlag.OpenLicence),
            PaidOn = PaidDays(events, withStated),
            InForceOn = right.Status == BaseStatus.Active ? Latest(right.StatusCheckedOn, RestoredOn(events, on)) : null,
            EndedOn = EndOf(right.Status, right.Stage, events),
        };
        return new PatentAnnuities(right, on, reduction, _schedule.Compute(patent, on))
        {
            EndedOn = patent.EndedOn,
            Lapsed = right is { Status: BaseStatus.Inactive, Stage: StatusStage.LapsedFee } ? patent : null,
        };
    }

    /// <summary>What restoring the patent takes (rules RST-01); null when it did not end for an unpaid fee.</summary>
    /// <param name="noticeOn">Day on which CNIPA's notice was received; null while it is not known.</param>
    public Restoration? Restore(PatentAnnuities found, DateOnly? noticeOn) =>
        found.Lapsed is { } patent ? _schedule.Restore(patent, _restorationFee, noticeOn, found.On) : null;

    /// <summary>The year whose fee was due by the day without a payment on record: payable still, or a doubt. Null when there is none, or it cannot be told.</summary>
    /// <param name="events">Those that count.</param>
    /// <param name="status">Folded on the day.</param>
    public Annuity? FindOpen(IpRight right, IReadOnlyList<LegalEvent> events, LegalStatus status, DateOnly on)
    {
        if (right is not { Kind: IpKind.Patent, IsForeign: false, PatentType: { } type, FilingDate: { } filed, GrantDate: { } granted } || granted < filed)
        {
            return null;
        }

        var patent = new AnnuityCase(type, filed, granted)
        {
            CompensationDays = right.CompensationDays,
            PaidOn = PaidDays(events, withStated: false),
            InForceOn = status.Base == BaseStatus.Active ? Latest(right.StatusCheckedOn <= on ? right.StatusCheckedOn : null, RestoredOn(events, on)) : null,
            EndedOn = EndOf(status.Base, status.Stage, events),
        };
        return _schedule.Compute(patent, on).LastOrDefault(a => a.State is AnnuityState.Lapsed or AnnuityState.Grace);
    }

    private static List<DateOnly> PaidDays(IReadOnlyList<LegalEvent> events, bool withStated) =>
        [.. events.Where(e => e.Code == EventCatalog.AnnuityPaid && (withStated || e.Standing == EventStanding.Confirmed)).Select(e => e.ToFact().TakesEffectOn)];

    // RST-01: the fees in arrears were paid with the request, so a restored patent owes none of the years before.
    private static DateOnly? RestoredOn(IReadOnlyList<LegalEvent> events, DateOnly on) => events
        .Where(e => e.Counts && e.AnnouncedOn <= on && EventCatalog.Find(e.Code) is { Effect: EventEffect.Restore }).Select(e => (DateOnly?)e.AnnouncedOn).Max();

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    // An invalidated patent never existed (patent law art. 47).
    private static DateOnly? EndOf(BaseStatus status, StatusStage stage, IReadOnlyList<LegalEvent> events) => status != BaseStatus.Inactive
        ? null
        : stage == StatusStage.Invalidated
            ? DateOnly.MinValue
            : events.Where(e => e.Counts && EventCatalog.Find(e.Code) is { Effect: EventEffect.SetStage, Base: BaseStatus.Inactive })
                .Select(e => (DateOnly?)e.ToFact().TakesEffectOn).Max();
}
