using Exchange.Experts.Domain;
using Exchange.Experts.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Services;

/// <summary>Consultations as askers, experts and the operator read them.</summary>
internal sealed class TicketQueries
{
    private const int PageSize = 20;
    private const int Shown = 50;

    private readonly AppDbContext _db;
    private readonly ExpertPool _pool;
    private readonly Consultations _consultations;
    private readonly IPartyDirectory _parties;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public TicketQueries(AppDbContext db, ExpertPool pool, Consultations consultations, IPartyDirectory parties, SiteSettings settings, SiteClock clock)
    {
        _db = db;
        _pool = pool;
        _consultations = consultations;
        _parties = parties;
        _settings = settings;
        _clock = clock;
    }

    public async Task<TicketListPage> ListMineAsync(CurrentParty? acting, int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var settings = await _settings.GetAsync<ExpertSettings>(cancellationToken);
        var asked = new Page<TicketRow>([], 0, page, PageSize);
        if (acting is not null)
        {
            var mine = _db.Set<ConsultationTicket>().AsNoTracking().Where(t => t.PartyId == acting.Party.Id);
            var rows = await RowsAsync(mine.OrderByDescending(t => t.AskedAt).ThenByDescending(t => t.Id).Skip((page - 1) * PageSize).Take(PageSize), false, cancellationToken);
            asked = new Page<TicketRow>(rows, await mine.CountAsync(cancellationToken), page, PageSize);
        }

        if (await _pool.FindMineAsync(cancellationToken) is not { } expert || !expert.IsInPool(_clock.Today))
        {
            return new TicketListPage(asked, acting is not null, acting is { CanManage: true }, settings.ConsultationDays, null, []);
        }

        var toAnswer = await RowsAsync(
            _db.Set<ConsultationTicket>().Where(t => t.ExpertId == expert.Id && t.State != TicketState.Closed).OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(Shown), true,
            cancellationToken);
        return new TicketListPage(
            asked, acting is not null, acting is { CanManage: true }, settings.ConsultationDays, toAnswer, await ListFreeAsync(expert, cancellationToken));
    }

    /// <summary>Null when there is no such ticket for the reader.</summary>
    public async Task<TicketPage?> ShowAsync(string number, CurrentParty? acting, EntryForm? typed, CancellationToken cancellationToken)
    {
        if (await FindAsync(number, cancellationToken) is not { } ticket)
        {
            return null;
        }

        var expert = await _pool.FindMineAsync(cancellationToken);
        var isParty = acting is not null && acting.Party.Id == ticket.PartyId;
        var isExpert = expert is not null && ticket.ExpertId == expert.Id;
        var mayTake = expert is not null && ticket.State == TicketState.Open && expert.IsInPool(_clock.Today) && expert.Covers([ticket.Field], null)
            && !Recusal.Holds(expert, await _consultations.NamesOfAsync(ticket.PartyId, cancellationToken));
        if (!isParty && !isExpert && !mayTake)
        {
            return null;
        }

        return await PageAsync(ticket, isParty && acting!.CanManage, isExpert, mayTake, withNames: false, typed, cancellationToken);
    }

    public async Task<TicketQueuePage> ListQueueAsync(string? show, int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var today = _clock.Today;
        var all = _db.Set<ConsultationTicket>().AsNoTracking();
        var open = all.Where(t => t.State == TicketState.Open || t.State == TicketState.Assigned);
        var overdue = open.Where(t => t.DueOn < today);
        var answered = all.Where(t => t.State == TicketState.Answered);
        var closed = all.Where(t => t.State == TicketState.Closed);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["open"] = await open.CountAsync(cancellationToken),
            ["overdue"] = await overdue.CountAsync(cancellationToken),
            ["answered"] = await answered.CountAsync(cancellationToken),
            ["closed"] = await closed.CountAsync(cancellationToken),
        };
        var chosen = show is "overdue" or "answered" or "closed" ? show : "open";
        var query = chosen switch
        {
            "overdue" => overdue.OrderBy(t => t.DueOn).ThenBy(t => t.Id),
            "answered" => answered.OrderByDescending(t => t.AnsweredAt).ThenBy(t => t.Id),
            "closed" => closed.OrderByDescending(t => t.ClosedAt).ThenBy(t => t.Id),
            _ => open.OrderBy(t => t.DueOn).ThenBy(t => t.Id),
        };
        var rows = await RowsAsync(query.Skip((page - 1) * PageSize).Take(PageSize), true, cancellationToken);
        return new TicketQueuePage(new Page<TicketRow>(rows, counts[chosen], page, PageSize), chosen, counts);
    }

    public async Task<(int Open, int Overdue)> CountAsync(CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var open = _db.Set<ConsultationTicket>().Where(t => t.State == TicketState.Open || t.State == TicketState.Assigned);
        return (await open.CountAsync(t => t.State == TicketState.Open, cancellationToken), await open.CountAsync(t => t.DueOn < today, cancellationToken));
    }

    /// <summary>Null when there is no such ticket.</summary>
    public async Task<TicketAdminPage?> ShowForOperatorAsync(string number, CancellationToken cancellationToken)
    {
        if (await FindAsync(number, cancellationToken) is not { } ticket)
        {
            return null;
        }

        var page = await PageAsync(ticket, isAsker: false, isAnswering: false, mayTake: false, withNames: true, null, cancellationToken);
        if (ticket.State is not (TicketState.Open or TicketState.Assigned))
        {
            return new TicketAdminPage(page, [], 0);
        }

        var today = _clock.Today;
        var names = await _consultations.NamesOfAsync(ticket.PartyId, cancellationToken);
        var pool = await _db.Set<Expert>().AsNoTracking().Include(e => e.Interests).Where(e => e.State == ExpertState.Admitted).ToListAsync(cancellationToken);
        var able = pool.Where(e => e.IsInPool(today) && e.Covers([ticket.Field], null)).ToList();
        var free = able.Where(e => !Recusal.Holds(e, names)).ToList();
        var ids = free.ConvertAll(e => e.Id);
        var load = await _db.Set<ConsultationTicket>().AsNoTracking().Where(t => t.ExpertId != null && ids.Contains(t.ExpertId.Value) && t.State == TicketState.Assigned)
            .GroupBy(t => t.ExpertId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new TicketAdminPage(
            page, [.. free.Select(e => (e.Number, e.Name, load.GetValueOrDefault(e.Id))).OrderBy(e => e.Item3).ThenBy(e => e.Number, StringComparer.Ordinal)],
            able.Count - free.Count);
    }

    private Task<ConsultationTicket?> FindAsync(string number, CancellationToken cancellationToken) =>
        _db.Set<ConsultationTicket>().AsNoTracking().Include(t => t.Entries).FirstOrDefaultAsync(t => t.Number == number, cancellationToken);

    private async Task<TicketPage> PageAsync(
        ConsultationTicket ticket, bool isAsker, bool isAnswering, bool mayTake, bool withNames, EntryForm? typed, CancellationToken cancellationToken)
    {
        var party = (await _parties.FindAsync([ticket.PartyId], cancellationToken)).GetValueOrDefault(ticket.PartyId)?.Name ?? "";
        var expert = ticket.ExpertId is { } id
            ? await _db.Set<Expert>().AsNoTracking().Where(e => e.Id == id).Select(e => new { e.Number, e.Name, e.Publishes }).FirstOrDefaultAsync(cancellationToken)
            : null;

        // Who did not agree to be named is called by the number.
        var called = expert is null ? null : (withNames || expert.Publishes) && expert.Name.Length > 0 ? $"{expert.Name} {expert.Number}" : expert.Number;
        var form = typed ?? new EntryForm();
        form.Version = ticket.Version;
        return new TicketPage(ticket, party, called, ticket.IsOverdue(_clock.Today), isAsker, isAnswering, mayTake, form);
    }

    private async Task<IReadOnlyList<TicketRow>> ListFreeAsync(Expert expert, CancellationToken cancellationToken)
    {
        var fields = expert.Fields.ToList();
        var open = await _db.Set<ConsultationTicket>().AsNoTracking().Where(t => t.State == TicketState.Open && fields.Contains(t.Field))
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(Shown).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync([.. open.Select(t => t.PartyId).Distinct()], cancellationToken);
        var today = _clock.Today;
        return [.. open.Where(t => !Recusal.Holds(expert, parties.GetValueOrDefault(t.PartyId)?.Names ?? []))
            .Select(t => new TicketRow(
                t.Number, t.Subject, t.Field, t.State, t.DueOn, t.IsOverdue(today), t.AskedAt, parties.GetValueOrDefault(t.PartyId)?.Name, null, t.IsDemo))];
    }

    private async Task<IReadOnlyList<TicketRow>> RowsAsync(IQueryable<ConsultationTicket> tickets, bool withParties, CancellationToken cancellationToken)
    {
        var found = await tickets.AsNoTracking().Select(t => new
        {
            t.Number, t.Subject, t.Field, t.State, t.DueOn, t.AskedAt, t.PartyId, t.ExpertId, t.IsDemo,
        }).ToListAsync(cancellationToken);
        var parties = withParties
            ? await _parties.FindAsync([.. found.Select(t => t.PartyId).Distinct()], cancellationToken)
            : new Dictionary<Guid, PartySummary>();
        var ids = found.Select(t => t.ExpertId).OfType<Guid>().Distinct().ToList();
        var experts = await _db.Set<Expert>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Number, cancellationToken);
        var today = _clock.Today;
        return found.ConvertAll(t => new TicketRow(
            t.Number, t.Subject, t.Field, t.State, t.DueOn, t.State is TicketState.Open or TicketState.Assigned && t.DueOn < today, t.AskedAt,
            parties.GetValueOrDefault(t.PartyId)?.Name, t.ExpertId is { } id ? experts.GetValueOrDefault(id) : null, t.IsDemo));
    }
}
