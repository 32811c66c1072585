using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>The firm's own dossiers as its members read them; null stands for a dossier that is not the party's.</summary>
internal sealed class DossierPages
{
    private const int PageSize = 20;
    private const int LatestOpenings = 5;
    private const int MaxListed = 500;

    private readonly AppDbContext _db;
    private readonly DossierReader _reader;
    private readonly IPartyDirectory _parties;
    private readonly IProductCatalog _products;
    private readonly IRightsDirectory _rights;
    private readonly PledgeCheck _pledge;
    private readonly AnswerClock _answerClock;
    private readonly RequestParties _sides;
    private readonly JointCases _joint;
    private readonly DossierCourse _course;
    private readonly SiteClock _clock;

    public DossierPages(
        AppDbContext db, DossierReader reader, IPartyDirectory parties, IProductCatalog products, IRightsDirectory rights, PledgeCheck pledge, AnswerClock answerClock,
        RequestParties sides, JointCases joint, DossierCourse course, SiteClock clock)
    {
        _course = course;
        _joint = joint;
        _db = db;
        _reader = reader;
        _parties = parties;
        _products = products;
        _rights = rights;
        _pledge = pledge;
        _answerClock = answerClock;
        _sides = sides;
        _clock = clock;
    }

    public DateOnly Today => _clock.Today;

    public async Task<DossierListPage> ListAsync(CurrentParty? acting, int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var days = await _answerClock.DaysAsync(cancellationToken);
        if (acting is null)
        {
            return new DossierListPage(new Page<DossierRow>([], 0, page, PageSize), false, false, false, days);
        }

        var query = _db.Set<Dossier>().AsNoTracking().Where(d => d.PartyId == acting.Party.Id);
        var dossiers = await query.OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var ids = dossiers.ConvertAll(d => d.Id);
        var today = _clock.Today;
        var requests = (await _db.Set<DossierRequest>().AsNoTracking().Where(r => ids.Contains(r.DossierId))
            .Select(r => new { r.DossierId, r.State, r.DueOn, r.StoppedAt, r.FirstAnsweredAt }).ToListAsync(cancellationToken)).ToLookup(r => r.DossierId);
        var rows = dossiers.ConvertAll(d => new DossierRow(
            d.Number, d.AmountFen, d.TermMonths, d.Purpose, d.Stage, requests[d.Id].Count(), requests[d.Id].Count(r => r.FirstAnsweredAt is not null),
            requests[d.Id].Count(r => r.State == RequestState.Sent && r.StoppedAt == null && r.DueOn < today), requests[d.Id].Count(r => r.State == RequestState.NeedMore), d.CreatedAt,
            d.IsDemo));
        return new DossierListPage(
            new Page<DossierRow>(rows, await query.CountAsync(cancellationToken), page, PageSize), true, acting.CanManage, acting.Party.IsVerified, days);
    }

    public Task<Dossier?> FindAsync(Guid partyId, string number, CancellationToken cancellationToken) =>
        _db.Set<Dossier>().AsNoTracking().Include(d => d.Consents).FirstOrDefaultAsync(d => d.Number == number && d.PartyId == partyId, cancellationToken);

    public async Task<DossierStepPage?> StepAsync(Guid partyId, string number, DossierStep step, CancellationToken cancellationToken) =>
        await FindAsync(partyId, number, cancellationToken) is { } dossier ? new DossierStepPage(dossier, step, dossier.FindProblems(_clock.Today.Year)) : null;

    /// <summary>The newest 500 that the party has claimed.</summary>
    /// <summary>What the party may choose among, each with what stands against a pledge: whoever picks reads it before sending is refused for it.</summary>
    public async Task<IReadOnlyList<RightChoice>> ListRightsAsync(Guid partyId, int? months, CancellationToken cancellationToken)
    {
        var rights = await _rights.GetClaimedAsync(partyId, 0, MaxListed, cancellationToken);
        var obstacles = (await _pledge.FindAsync([.. rights.Select(r => r.Id)], months, cancellationToken)).ToDictionary(o => o.RightId, o => o.Finding);
        return [.. rights.Select(r => new RightChoice(r, obstacles.GetValueOrDefault(r.Id)))];
    }

    public Task<WholeDossier> ReadWholeAsync(Dossier dossier, CancellationToken cancellationToken) => _reader.ReadWholeAsync(dossier, DocumentsUrlOf(dossier), cancellationToken);

    private static string DocumentsUrlOf(Dossier dossier) => $"/desk/financing/{dossier.Number}/documents";

    /// <param name="questionPage">From 1.</param>
    public async Task<DossierPage?> ShowAsync(CurrentParty acting, string number, int questionPage, CancellationToken cancellationToken)
    {
        if (await FindAsync(acting.Party.Id, number, cancellationToken) is not { } dossier)
        {
            return null;
        }

        var problems = dossier.FindProblems(_clock.Today.Year);
        var requests = await RequestsOfAsync(dossier, cancellationToken);
        return new DossierPage(
            await ReadWholeAsync(dossier, cancellationToken), requests, await _reader.ListOpeningsAsync(dossier.Id, 1, LatestOpenings, cancellationToken),
            problems.Count == 0 ? await _reader.ReadTeaserAsync(dossier, cancellationToken) : null, problems, acting.CanManage, acting.Party.IsVerified,
            await _joint.ShowToFirmAsync(dossier, acting.CanManage, questionPage, cancellationToken),
            await _sides.LendersOfAsync(dossier, requests, cancellationToken), _clock.Today);
    }

    public async Task<ComparisonPage?> CompareAsync(CurrentParty acting, string number, CancellationToken cancellationToken)
    {
        if (await FindAsync(acting.Party.Id, number, cancellationToken) is not { Stage: not DossierStage.Draft } dossier)
        {
            return null;
        }

        var requests = await RequestsOfAsync(dossier, cancellationToken);
        var interested = requests.Select(r => r.Request)
            .Where(r => r.State is RequestState.Interested or RequestState.Picked && r.Current is { Kind: AnswerKind.Interested }).ToList();
        var (need, months) = (dossier.AmountFen!.Value, dossier.TermMonths!.Value);
        var compared = ComparedAnswer.Of(interested, need, months);
        var named = requests.ToDictionary(r => r.Request.Id);
        return new ComparisonPage(
            dossier, [.. compared.Select(c => (c, named[c.Request.Id]))], [.. requests.Where(r => compared.All(c => c.Request.Id != r.Request.Id))],
            acting.CanManage && dossier.Stage == DossierStage.Open, _clock.Today, ComparedAnswer.SameAmount(interested, need));
    }

    public async Task<OpeningsPage?> OpeningsAsync(Guid partyId, string number, int page, CancellationToken cancellationToken) =>
        await FindAsync(partyId, number, cancellationToken) is { } dossier
            ? new OpeningsPage(dossier, await _reader.ListOpeningsAsync(dossier.Id, PageNumber.Of(page), cancellationToken))
            : null;

    /// <summary>What happened to it, by whom and when.</summary>
    public async Task<CoursePage?> CourseAsync(CurrentParty acting, string number, int page, CancellationToken cancellationToken) =>
        await FindAsync(acting.Party.Id, number, cancellationToken) is { } dossier
            ? new CoursePage(dossier, acting.Party.Name, await _course.ReadAsync(dossier, page, cancellationToken))
            : null;

    /// <summary>Dossiers under way, questions and overdue lenders of theirs, and the number of the first dossier with a question.</summary>
    public async Task<(int UnderWay, int Waiting, int Overdue, string? Asked)> CountAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var ids = _db.Set<Dossier>()
            .Where(d => d.PartyId == partyId && (d.Stage == DossierStage.Draft || d.Stage == DossierStage.Open || d.Stage == DossierStage.Picked)).Select(d => d.Id);
        var requests = _db.Set<DossierRequest>().Where(r => ids.Contains(r.DossierId));
        var asked = await requests.Where(r => r.State == RequestState.NeedMore).OrderBy(r => r.SentAt).ThenBy(r => r.Id)
            .Join(_db.Set<Dossier>(), r => r.DossierId, d => d.Id, (r, d) => d.Number).FirstOrDefaultAsync(cancellationToken);
        return (
            await ids.CountAsync(cancellationToken), await requests.CountAsync(r => r.State == RequestState.NeedMore, cancellationToken),
            await requests.CountAsync(r => r.State == RequestState.Sent && r.StoppedAt == null && r.DueOn < today, cancellationToken), asked);
    }

    /// <summary>Who has it, in the order of sending.</summary>
    public async Task<IReadOnlyList<LenderRow>> RequestsOfAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var requests = await _db.Set<DossierRequest>().AsNoTracking().Include(r => r.Answers).Where(r => r.DossierId == dossier.Id)
            .OrderBy(r => r.SentAt).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync([.. requests.Select(r => r.LenderId)], cancellationToken);
        var products = await _products.FindAsync([.. requests.Select(r => r.ProductId).OfType<Guid>().Distinct()], cancellationToken);
        var today = _clock.Today;
        return requests.ConvertAll(r => new LenderRow(
            r, parties.GetValueOrDefault(r.LenderId)?.Name ?? "", parties.GetValueOrDefault(r.LenderId)?.OrganisationKind,
            r.ProductId is { } id ? products.GetValueOrDefault(id) : null, r.IsOverdue(today)));
    }
}
