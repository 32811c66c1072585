using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Reads what the public page of a right shows.</summary>
internal sealed class RightPages
{
    private const int MaxEvents = 500;
    private const int MaxDrawings = 100;
    private const int MaxSimilar = 6;

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly RightPageTexts _texts;
    private readonly IFileStore _files;
    private readonly ISearchService _search;
    private readonly IPartyDirectory _parties;
    private readonly AnnuityPages _annuities;

    public RightPages(
        AppDbContext db, SiteClock clock, RightPageTexts texts, IFileStore files, ISearchService search, IPartyDirectory parties,
        AnnuityPages annuities)
    {
        _annuities = annuities;
        _db = db;
        _clock = clock;
        _texts = texts;
        _files = files;
        _search = search;
        _parties = parties;
    }

    public async Task<RightPageViewModel?> GetAsync(Guid id, RightActor actor, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().AsNoTracking().Where(r => r.Id == id)
            .Include(r => r.Publications).Include(r => r.People).Include(r => r.Ipc).Include(r => r.Priorities)
            .Include(r => r.Taxonomy).Include(r => r.Text).AsSplitQuery().FirstOrDefaultAsync(cancellationToken);
        if (right is null)
        {
            return null;
        }

        // What a stranger says of a right could hurt its owner: it is between that party and the operator until it is confirmed.
        var events = await _db.Set<LegalEvent>().AsNoTracking()
            .Where(e => e.RightId == id && (e.Standing == EventStanding.Confirmed || (e.Standing == EventStanding.Stated && e.IsByClaimant)))
            .OrderByDescending(e => e.AnnouncedOn).ThenByDescending(e => e.Id).Take(MaxEvents).ToListAsync(cancellationToken);
        var drawings = await _db.Set<RightDrawing>().AsNoTracking().Where(d => d.RightId == id)
            .OrderBy(d => d.Position).Take(MaxDrawings).ToListAsync(cancellationToken);
        var files = (await _files.FindAsync(drawings.Select(d => d.FileId).ToList(), cancellationToken)).ToDictionary(f => f.Id);
        var claimant = right.ClaimedBy is { } party
            ? (await _parties.FindAsync([party], cancellationToken)).GetValueOrDefault(party)?.Name
            : null;
        var today = _clock.Today;
        var claims = ClaimSet.Parse(right.Text?.Claims ?? []);
        return new RightPageViewModel
        {
            Id = right.Id,
            Kind = right.Kind,
            KindText = _texts.Kind(right),
            Number = right.DisplayNumber,
            ForeignOffice = _texts.ForeignOffice(right),
            Title = right.Title,
            TitleEn = right.TitleEn == right.Title ? null : right.TitleEn,
            IsDemo = right.IsDemo,
            HasWrongCheckCharacter = right.HasWrongCheckCharacter,
            Source = right.Source,
            Status = _texts.Status(right, today),
            OwnersUnconfirmedSince = right.AreOwnersUnconfirmed ? right.OwnersChangedOn : null,
            FilingDate = right.FilingDate,
            NextAnnuity = right is { Kind: IpKind.Patent, IsForeign: false } ? (await _annuities.GetAsync(id, null, cancellationToken))?.Next : null,
            GrantDate = right.GrantDate,
            IsGrantProven = right.Kind != IpKind.Patent || right.IsGranted,
            TermEnd = right.TermEnd,
            PercentPassed = PercentPassed(right, today),
            YearsLeft = right.TermEnd is { } end ? _clock.FullYearsUntil(end) : null,
            Publications = right.Publications.OrderByDescending(p => p.Date ?? DateOnly.MinValue).ThenByDescending(p => p.Number)
                .Select(p => KeyValuePair.Create(p.Number, p.Date)).ToList(),
            Owners = right.OwnerNames(),
            Applicants = right.Names(PersonRole.Applicant),
            Inventors = right.Names(PersonRole.Inventor),
            Agents = right.Names(PersonRole.Agent),
            Agency = right.Agency,
            Address = right.Address,
            Ipc = right.Ipc.OrderBy(i => i.Position).Select(i => i.Symbol).ToList(),
            Priorities = right.Priorities.OrderBy(p => p.Position).Select(RightPageTexts.Priority).ToList(),
            Taxonomy = _texts.Taxonomy(right),
            Note = right.Note,
            Abstract = right.Text?.Abstract,
            Claims = RightPageTexts.ClaimTree(claims),
            ClaimCount = claims.Claims.Count,
            Description = right.Text?.Description ?? [],
            Drawings = drawings.Where(d => files.ContainsKey(d.FileId)).Select(d => RightPageTexts.Drawing(d, files[d.FileId])).ToList(),
            Events = events.Select(_texts.Event).ToList(),
            Similar = right.Kind == IpKind.Patent ? FindSimilar(right) : [],
            Claimant = claimant,
            MayManage = actor.MayManage(right),
            MayClaim = actor.Managed is { MayOwnListings: true } managed && right.ClaimedBy != managed.Id,
        };
    }

    // Words alone find a neighbour for everything: what shares neither technology nor class is none.
    private List<RightPageViewModel.SimilarPatent> FindSimilar(IpRight right)
    {
        var nodes = right.Taxonomy.Select(t => t.Node).ToHashSet(StringComparer.Ordinal);
        var classes = right.Ipc.Select(i => IpcSymbol.Parse(i.Symbol)?.Subclass).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _search.Similar(PatentsSearchSource.SourceName, right.Id, MaxSimilar)
                .Select(hit => JsonSerializer.Deserialize<PatentCard>(hit.Card, CardJson.Options)!)
                .Select(card => new RightPageViewModel.SimilarPatent(card.Title, card.Url, _texts.WhySimilar(
                    card.Taxonomy.FirstOrDefault(nodes.Contains), IpcSymbol.Parse(card.Ipc)?.Subclass is { } shared && classes.Contains(shared) ? shared : null)))
                .Where(similar => similar.Why.Length > 0),
        ];
    }

    private static int? PercentPassed(IpRight right, DateOnly today) => right is { IsForeign: false, PatentType: { } type, FilingDate: { } filing }
        ? PatentTerm.Of(type, filing, right.CompensationDays).PercentPassed(filing, today)
        : null;
}
