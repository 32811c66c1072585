using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>What is added to a right by hand: legal events, taxonomy, drawings.</summary>
internal sealed class RightCare
{
    /// <summary>Owner type of the drawings; the owner's id is the right's.</summary>
    public const string DrawingOwner = "IpRight";

    private const string Denied = "This right is not yours to change.";
    private const string TooManyNames = "A name is too long, or there are too many: at most 50 names of 300 characters. Write one name a line.";
    private const string Unverified = "Your organisation is not verified yet. Complete the verification first.";

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly RightSaves _saves;
    private readonly TaxonomyCatalog _taxonomy;
    private readonly IFileStore _files;
    private readonly ClaimNotices _notices;
    private readonly OwnerChanges _owners;
    private readonly HolderAlerts _holders;
    private readonly OwnMatters _matters;

    public RightCare(
        AppDbContext db, SiteClock clock, RightSaves saves, TaxonomyCatalog taxonomy, IFileStore files, ClaimNotices notices, OwnerChanges owners,
        HolderAlerts holders, OwnMatters matters)
    {
        _holders = holders;
        _owners = owners;
        _matters = matters;
        _db = db;
        _clock = clock;
        _saves = saves;
        _taxonomy = taxonomy;
        _files = files;
        _notices = notices;
    }

    /// <summary>JPEG and PNG are shown, the others downloaded.</summary>
    public static FilePolicy DrawingPolicy { get; } =
        new([FileKind.Jpeg, FileKind.Png, FileKind.Tiff, FileKind.Pdf], DrawingRecord.MaxBytes, IsPublic: true);

    /// <summary>Adds a legal event with its source and folds the status anew (rules STA-01); a party's waits for the operator.</summary>
    public async Task<Result> AddEventAsync(Guid rightId, EventForm form, RightActor actor, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().Include(r => r.People).FirstOrDefaultAsync(r => r.Id == rightId, cancellationToken);
        if (right is null || !actor.MayManage(right))
        {
            return Result.Fail(Denied);
        }

        if (!actor.IsTrusted)
        {
            return Result.Fail(Unverified);
        }

        if (right.IsForeign)
        {
            return Result.Fail("Events of a right of another office come in with that office's files. What is entered by hand here are the events of CNIPA's register.");
        }

        if (form.Code is null || EventCatalog.Find(form.Code) is not { } type)
        {
            return Result.Fail("Choose the event.", nameof(form.Code));
        }

        if (form.AnnouncedOn is not { } announced || announced > _clock.Today || announced.Year < 1985)
        {
            return Result.Fail("Enter the day of the announcement; it cannot lie in the future.", nameof(form.AnnouncedOn));
        }

        if (EnteredText.Clean(form.Source) is not { } source)
        {
            return Result.Fail("Say where this was read, such as the gazette or the register.", nameof(form.Source));
        }

        if (EnteredOwners.Read(type.ChangesOwner ? form.OwnersAfter : null) is not { } owners)
        {
            return Result.Fail(TooManyNames, nameof(form.OwnersAfter));
        }

        if (EnteredOwners.Read(type.HasHolders ? form.Holders : null) is not { } holders)
        {
            return Result.Fail(TooManyNames, nameof(form.Holders));
        }

        var isLicence = type.Code == EventCatalog.LicenceRecorded;
        var licence = isLicence && form.Licence is { } kind && Enum.IsDefined(kind) ? kind : (LicenceKind?)null;
        var endsOn = isLicence ? form.EndsOn : null;
        if (endsOn < (form.EffectiveOn ?? announced))
        {
            return Result.Fail("The licence cannot end before it takes effect.", nameof(form.EndsOn));
        }

        var secured = type.Code is EventCatalog.PledgeRegistered or EventCatalog.PledgeChanged && form.SecuredYuan is > 0 and var yuan ? Money.FromYuan(yuan).Fen : (long?)null;

        // Who looks after the right as its operator has read the register; a party states what it says it has read.
        var isOperator = (await _matters.AsPartyInOwnMatterAsync(rightId, actor, cancellationToken)).IsOperator;
        if (!isOperator && actor.Managed is null)
        {
            return Result.Fail(Denied);
        }

        var legal = isOperator
            ? new LegalEvent
            {
                RightId = rightId, Code = form.Code, Text = EnteredText.Clean(form.Text), AnnouncedOn = announced, EffectiveOn = form.EffectiveOn,
                Reference = EnteredText.Clean(form.Reference), Source = source, EnteredBy = actor.UserId, EnteredAt = _clock.Now,
                Licence = licence, EndsOn = endsOn, SecuredFen = secured, OwnersAfter = EnteredOwners.Write(owners), Holders = EnteredOwners.Write(holders),
            }
            : LegalEvent.Stated(
                rightId, actor.Managed!.Id, actor.Managed.Id == right.ClaimedBy, form.Code, announced, form.EffectiveOn, EnteredText.Clean(form.Reference),
                EnteredText.Clean(form.Text), source, actor.UserId, _clock.Now, licence, endsOn, EnteredOwners.Write(owners),
                EnteredOwners.Write(holders), secured);
        _db.Add(legal);
        await FoldAsync(right, legal, _clock.Today, cancellationToken);
        await _saves.SaveAsync(right, "Right.EventAdded", new { legal.Code, legal.AnnouncedOn, legal.Source }, cancellationToken);
        return Result.Success;
    }

    /// <summary>The operator has read in the register who the owners are after a transfer or change of name (rules §4.2, ASG-01).</summary>
    public async Task<Result> ConfirmOwnersAsync(Guid rightId, string? names, string? readIn, RightActor actor, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().Include(r => r.People).FirstOrDefaultAsync(r => r.Id == rightId, cancellationToken);
        if (right is null || !(await _matters.AsPartyInOwnMatterAsync(rightId, actor, cancellationToken)).IsOperator)
        {
            return Result.Fail(Denied);
        }

        if (EnteredOwners.Read(names) is not { } owners)
        {
            return Result.Fail(TooManyNames);
        }

        if (owners.Count == 0 || EnteredText.Clean(readIn) is not { Length: <= 200 } source)
        {
            return Result.Fail("Enter at least one owner, and where this was read.");
        }

        var (changedOn, asOf) = (right.OwnersChangedOn, right.OwnersAsOf);
        right.ConfirmOwners(owners, _clock.Today);
        right.NoteStatusCheck(_clock.Today, source);
        right.Touch(_clock.Now);
        await _owners.FollowAsync(right, changedOn, asOf, cancellationToken);
        await _saves.SaveAsync(right, "Right.OwnersConfirmed", new { owners, source }, cancellationToken);
        return Result.Success;
    }

    /// <summary>The operator has looked for a stated event in the register.</summary>
    /// <param name="ownersAfter">The owners that the register names after it, one a line; counts for transfers and changes of name.</param>
    public async Task<Result> DecideEventAsync(
        Guid eventId, bool confirmed, string? ownersAfter, DateOnly? lookedUpOn, RightActor actor, CancellationToken cancellationToken)
    {
        if (await _db.Set<LegalEvent>().FirstOrDefaultAsync(e => e.Id == eventId, cancellationToken) is not { StatedByPartyId: { } partyId } legal)
        {
            return Result.Fail("This statement has been decided meanwhile.");
        }

        if (actor.Current?.Party.Id == partyId || await _matters.BelongsToAsync(partyId, actor.UserId, cancellationToken))
        {
            return Result.Fail("You belong to the party that states this. Somebody else must compare it with the register.");
        }

        if (EnteredOwners.Read(ownersAfter) is not { } owners)
        {
            return Result.Fail(TooManyNames);
        }

        if (lookedUpOn is not { } day || day > _clock.Today || day < legal.AnnouncedOn)
        {
            return Result.Fail("Enter the day on which you looked it up: not before the announcement and not in the future.");
        }

        // What the operator has read in the register, not what the party says.
        legal.OwnersAfter = EventCatalog.Find(legal.Code)?.ChangesOwner == true ? EnteredOwners.Write(owners) : null;
        if (!legal.Decide(confirmed, actor.UserId, _clock.Now))
        {
            return Result.Fail("This statement has been decided meanwhile.");
        }

        var right = await _db.Set<IpRight>().Include(r => r.People).FirstAsync(r => r.Id == legal.RightId, cancellationToken);
        await FoldAsync(right, legal, day, cancellationToken);
        await _notices.EventDecidedAsync(partyId, right, confirmed, cancellationToken);
        await _saves.SaveAsync(right, confirmed ? "Right.EventConfirmed" : "Right.EventRefused", new { legal.Code, legal.AnnouncedOn, legal.Source, LookedUpOn = day }, cancellationToken);
        return Result.Success;
    }

    /// <summary>TAX-04: a person decides, with a reason; programs leave it alone from then on.</summary>
    public async Task<Result> OverrideTaxonomyAsync(
        Guid rightId, IReadOnlyList<string> nodes, string? reason, RightActor actor, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().Include(r => r.Taxonomy).FirstOrDefaultAsync(r => r.Id == rightId, cancellationToken);
        if (right is null || !actor.MayManage(right))
        {
            return Result.Fail(Denied);
        }

        if (!actor.IsTrusted)
        {
            return Result.Fail(Unverified);
        }

        var chosen = nodes.Where(code => !string.IsNullOrEmpty(code) && _taxonomy.Find(code) is { Children.Count: 0 }).Distinct().Take(10).ToList();
        if (chosen.Count == 0)
        {
            return Result.Fail("Choose at least one node.", "Nodes");
        }

        if (EnteredText.Clean(reason) is not { Length: <= 500 } why)
        {
            return Result.Fail("Give the reason in at most 500 characters.", "Reason");
        }

        right.OverrideTaxonomy(chosen, _taxonomy.Version, why);
        right.Touch(_clock.Now);
        await _saves.SaveAsync(right, "Right.TaxonomyOverridden", new { chosen, reason }, cancellationToken);
        return Result.Success;
    }

    // Who looks after the right as its operator, and not as a member of the party that holds it.
    private async Task FoldAsync(IpRight right, LegalEvent changed, DateOnly lookedUpOn, CancellationToken cancellationToken)
    {
        var events = await _db.Set<LegalEvent>().AsNoTracking().Where(e => e.RightId == right.Id && e.Id != changed.Id).ToListAsync(cancellationToken);
        var (changedOn, asOf, status) = (right.OwnersChangedOn, right.OwnersAsOf, right.Status);
        right.FoldStatus(events.Append(changed), _clock.Today);
        if (right.HasEndedSince(status))
        {
            await _holders.AlertAsync(right, HolderCause.RightEnded, changed.ToFact().TakesEffectOn, cancellationToken);
        }

        await _owners.FollowAsync(right, changedOn, asOf, cancellationToken);
        if (changedOn == right.OwnersChangedOn)
        {
            await _holders.AlertLateAsync(right, [changed], cancellationToken);
        }

        if (changed.Standing == EventStanding.Confirmed)
        {
            right.NoteStatusCheck(lookedUpOn, changed.Source);
        }

        right.Touch(_clock.Now);
    }

    public async Task<Result> AddDrawingAsync(Guid rightId, string? caption, IFormFile? file, RightActor actor, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().FirstOrDefaultAsync(r => r.Id == rightId, cancellationToken);
        if (right is null || !actor.MayManage(right))
        {
            return Result.Fail(Denied);
        }

        if (!actor.IsTrusted)
        {
            return Result.Fail(Unverified);
        }

        var count = await _db.Set<RightDrawing>().CountAsync(d => d.RightId == rightId, cancellationToken);
        var last = await _db.Set<RightDrawing>().Where(d => d.RightId == rightId).MaxAsync(d => (int?)d.Position, cancellationToken);
        if (file is null || count >= RightDrawing.Most)
        {
            return Result.Fail(file is null ? "Choose the drawing." : "There are 100 drawings already.", "File");
        }

        var saved = await _files.SaveAsync(file, DrawingPolicy, new FileOwner(DrawingOwner, rightId), cancellationToken);
        if (saved.File is null)
        {
            return Result.Fail(saved.Error!, "File");
        }

        _db.Add(new RightDrawing { FileId = saved.File.Id, RightId = rightId, Position = (last ?? -1) + 1, Caption = EnteredText.Clean(caption) });
        right.Touch(_clock.Now);
        await _saves.SaveAsync(right, "Right.DrawingAdded", new { saved.File.Name }, cancellationToken);
        return Result.Success;
    }

    /// <summary>Takes a drawing off the right, and its file with it: what was put up by mistake must not stay readable under its address.</summary>
    public async Task<Result> RemoveDrawingAsync(Guid rightId, Guid fileId, RightActor actor, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().FirstOrDefaultAsync(r => r.Id == rightId, cancellationToken);
        var drawing = await _db.Set<RightDrawing>().FirstOrDefaultAsync(d => d.FileId == fileId && d.RightId == rightId, cancellationToken);
        if (right is null || !actor.MayManage(right))
        {
            return Result.Fail(Denied);
        }

        if (drawing is not null)
        {
            _db.Remove(drawing);
            await _files.RemoveAsync(drawing.FileId, cancellationToken);
            right.Touch(_clock.Now);
            await _saves.SaveAsync(right, "Right.DrawingRemoved", new { drawing.FileId, drawing.Caption }, cancellationToken);
        }

        return Result.Success;
    }
}
