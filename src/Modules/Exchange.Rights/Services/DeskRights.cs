using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Reads the desk's pages: the list of a party's rights, and the page on which one is looked after.</summary>
internal sealed class DeskRights
{
    private readonly AppDbContext _db;
    private readonly RightTexts _texts;
    private readonly TaxonomyCatalog _taxonomy;
    private readonly IRightsDirectory _directory;
    private readonly IFileStore _files;
    private readonly RightClaims _claims;
    private readonly SiteClock _clock;
    private readonly Disputes _disputes;
    private readonly RightDeclarations _declarations;

    public DeskRights(
        AppDbContext db, RightTexts texts, TaxonomyCatalog taxonomy, IRightsDirectory directory, IFileStore files, RightClaims claims, SiteClock clock, Disputes disputes,
        RightDeclarations declarations)
    {
        _declarations = declarations;
        _disputes = disputes;
        _claims = claims;
        _clock = clock;
        _files = files;
        _db = db;
        _texts = texts;
        _taxonomy = taxonomy;
        _directory = directory;
    }

    /// <summary>What the party has claimed, or what it brought while nobody has claimed it.</summary>
    public async Task<DeskRightsPage> GetListAsync(Guid partyId, bool isClaimed, int page, int size, CancellationToken cancellationToken)
    {
        var all = _db.Set<IpRight>().AsNoTracking();
        var claimed = all.Where(r => r.ClaimedBy == partyId);
        var brought = all.Where(r => r.SourcePartyId == partyId && r.ClaimedBy == null);
        var counts = (Claimed: await claimed.CountAsync(cancellationToken), Brought: await brought.CountAsync(cancellationToken));
        var query = isClaimed ? claimed : brought;
        var total = isClaimed ? counts.Claimed : counts.Brought;
        var rows = await query.OrderByDescending(r => r.Id).Skip((page - 1) * size).Take(size)
            .Select(r => new { r.Id, r.Kind, r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage, r.Status, r.Title, r.TermEnd, r.IsDemo, r.StatusCheckedOn, r.StatusSource })
            .ToListAsync(cancellationToken);
        return new DeskRightsPage(isClaimed, counts.Claimed, counts.Brought, new Page<DeskRightRow>(rows.Select(r => new DeskRightRow(
            r.Id, _texts.Kind(r.Kind), IpRight.FormatNumber(r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage), r.Title,
            _texts.Status(r.Status, r.Stage), r.TermEnd, r.IsDemo, new StatusCheck(r.StatusCheckedOn, r.StatusSource))).ToList(), total, page, size));
    }

    public async Task<MyRightsSummary> SummariseAsync(CurrentParty current, CancellationToken cancellationToken)
    {
        var partyId = current.Party.Id;
        var today = _clock.Today;
        var soon = today.AddYears(1);
        var claimed = _db.Set<IpRight>().AsNoTracking().Where(r => r.ClaimedBy == partyId);
        var ending = await claimed.Where(r => r.TermEnd >= today && r.TermEnd <= soon).OrderBy(r => r.TermEnd).Take(3)
            .Select(r => new MyRightsSummary.EndingRight(r.Id, r.Title, r.TermEnd!.Value)).ToListAsync(cancellationToken);
        return new MyRightsSummary(
            await claimed.CountAsync(cancellationToken),
            await _db.Set<IpRight>().CountAsync(r => r.SourcePartyId == partyId && r.ClaimedBy == null, cancellationToken),
            await _claims.Candidates(current.Party).CountAsync(cancellationToken),
            current.CanManage,
            current.Party.OrganisationKind is null or OrganisationKind.Enterprise or OrganisationKind.Institute,
            ending);
    }

    /// <summary>Null when there is no such right or the person may not look after it.</summary>
    public async Task<ManageRightViewModel?> GetAsync(Guid id, RightActor actor, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().AsNoTracking().Include(r => r.People).Include(r => r.Taxonomy)
            .AsSplitQuery().FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        var partyId = actor.Current?.Party.Id;
        var claims = partyId is null ? [] : await _db.Set<RightClaim>().AsNoTracking().Where(c => c.RightId == id && c.PartyId == partyId)
            .OrderByDescending(c => c.SubmittedAt).Take(20).ToListAsync(cancellationToken);

        // A viewer of the party reads; who has a claim waiting follows it here.
        var mayRead = right is not null && (actor.MayCorrect(right) || right.ClaimedBy == partyId || claims.Count > 0);
        if (right is null || !mayRead)
        {
            return null;
        }

        var events = await _db.Set<LegalEvent>().AsNoTracking().Where(e => e.RightId == id)
            .OrderByDescending(e => e.AnnouncedOn).Take(100).ToListAsync(cancellationToken);
        var consents = partyId is null ? [] : await _db.Set<RightConsent>().AsNoTracking().Where(c => c.RightId == id && c.PartyId == partyId)
            .OrderBy(c => c.RecordedAt).Take(200).ToListAsync(cancellationToken);
        var drawings = await _db.Set<RightDrawing>().AsNoTracking().Where(d => d.RightId == id)
            .OrderBy(d => d.Position).Take(100).ToListAsync(cancellationToken);
        var files = (await _files.FindAsync(drawings.Select(d => d.FileId).ToList(), cancellationToken)).ToDictionary(f => f.Id);
        var isClaimant = partyId is not null && right.ClaimedBy == partyId;
        var manual = right.Taxonomy.FirstOrDefault(t => t.IsManual);
        return new ManageRightViewModel
        {
            Id = right.Id,
            Number = right.DisplayNumber,
            Title = right.Title,
            IsPatent = right.Kind == IpKind.Patent,
            Url = RightUrls.Of(right.Id, right.Kind, right.DisplayNumber),
            StatusText = _texts.Status(right.Status, right.Stage),
            StatusCheckedOn = right.StatusCheckedOn,
            StatusSource = right.StatusSource,
            MayManage = actor.MayManage(right),
            MayCorrect = actor.MayCorrect(right),
            OwnersUnconfirmedSince = right.AreOwnersUnconfirmed ? right.OwnersChangedOn : null,
            Owners = right.OwnerNames(),
            MayConfirmOwners = actor.IsOperator && !isClaimant,
            IsClaimant = isClaimant,
            IsPledged = right.StatusFlags.Contains(StatusFlag.Pledged),
            MayClaim = actor.Managed is not null && right.ClaimedBy is null,
            MayDispute = actor.Managed is not null && right.ClaimedBy is not null && !isClaimant,
            Authority = isClaimant ? await _directory.GetAuthorityAsync(id, partyId!.Value, cancellationToken) : null,
            Claims = claims.Select(c => new ManageRightViewModel.ClaimLine(
                _texts.Claim(c.State), _texts.Evidence(c.Evidence), c.SubmittedAt, c.DecisionReason)).ToList(),
            Drawings = drawings.Where(d => files.ContainsKey(d.FileId)).Select(d => RightPageTexts.Drawing(d, files[d.FileId])).ToList(),
            Dispute = isClaimant ? await _disputes.FindAsync(id, partyId!.Value, cancellationToken) : null,
            Declarable = isClaimant ? [.. RightDeclarations.KindsOf(right).Select(k => KeyValuePair.Create(k.ToString(), _texts.Declaration(k)))] : [],
            Declarations = isClaimant ? await _declarations.ListAsync(id, partyId!.Value, cancellationToken) : [],
            DeclarableUntil = _clock.Today.AddMonths(RightDeclaration.LongestMonths),
            HasWaitingClaim = claims.Any(c => c.State == ClaimState.Submitted),
            CoOwners = isClaimant ? ListingRules.CoOwners(right, actor.Current!.Party) : [],
            Consents = consents.Select(c => KeyValuePair.Create(c.Name, c.RecordedAt)).ToList(),
            Events = events.Select(e => new ManageRightViewModel.EventLine(
                string.Join(" · ", [$"{DisplayText.Date(e.AnnouncedOn)} {_texts.Event(e.Code)} ({e.Source})", .. e.Holders?.Split('\n') ?? []]), e.Standing == EventStanding.Stated, e.Standing == EventStanding.Refused)).ToList(),
            Taxonomy = right.Taxonomy.OrderBy(t => t.Position).Select(t => t.Node).ToList(),
            TaxonomyReason = manual?.Reason,
            TaxonomyGroups = _taxonomy.Roots.Select(root => KeyValuePair.Create(
                _taxonomy.Label(root.Code), root.Children.Select(c => KeyValuePair.Create(c.Code, _taxonomy.Label(c.Code))).ToList())).ToList(),
        };
    }

    /// <summary>The form of a legal event; null when the person may not look after the right, or it is no patent.</summary>
    /// <param name="form">What was typed; its code says which fields there are.</param>
    public async Task<EventPage?> GetEventPageAsync(Guid id, EventForm form, RightActor actor, CancellationToken cancellationToken)
    {
        if (await _db.Set<IpRight>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken) is not { Kind: IpKind.Patent } right || !actor.MayManage(right))
        {
            return null;
        }

        var type = form.Code is { } code ? EventCatalog.Find(code) : null;
        return new EventPage
        {
            RightId = id,
            Number = right.DisplayNumber,
            Title = right.Title,
            Event = form,
            Caption = type is null ? null : _texts.EventWithCode(type.Code),
            Groups = type is null ? [.. EventCatalog.All.GroupBy(t => t.Group).OrderBy(g => g.Key).Select(EventGroup)] : [],
            ChangesOwner = type?.ChangesOwner == true,
            IsLicence = type?.Code == EventCatalog.LicenceRecorded,
            HasHolders = type?.HasHolders == true,
            IsPledge = type?.Code is EventCatalog.PledgeRegistered or EventCatalog.PledgeChanged,
            HasReference = type?.Flag is StatusFlag.Pledged or StatusFlag.LicenceRecorded,
            LicenceKinds =
            [
                new SelectListItem(_texts.Licence(LicenceKind.Unstated), ""),
                .. new[] { LicenceKind.Exclusive, LicenceKind.Sole, LicenceKind.Ordinary }.Select(k => new SelectListItem(_texts.Licence(k), k.ToString())),
            ],
        };
    }

    private KeyValuePair<string, IReadOnlyList<SelectListItem>> EventGroup(IGrouping<EventGroup, EventType> group) =>
        KeyValuePair.Create<string, IReadOnlyList<SelectListItem>>(_texts.Group(group.Key), [.. group.Select(t => new SelectListItem(_texts.EventWithCode(t.Code), t.Code))]);
}
