using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Entry and correction of rights by hand.</summary>
internal sealed class RightEntry
{
    private const string AlreadyThere = "The register holds this number already. Look it up and claim it there.";

    private const string Registers = "This comes from the register and is not yours to change. Ask the operator to correct it.";

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly IPatentRegistry _registry;
    private readonly RightTexts _texts;
    private readonly RightSaves _saves;
    private readonly OwnMatters _interests;

    public RightEntry(AppDbContext db, SiteClock clock, IPatentRegistry registry, RightTexts texts, RightSaves saves, OwnMatters interests)
    {
        _interests = interests;
        _db = db;
        _clock = clock;
        _registry = registry;
        _texts = texts;
        _saves = saves;
    }

    /// <summary>The form of a right whose entry the actor may correct; null otherwise.</summary>
    public async Task<RightForm?> FindAsync(Guid id, RightActor actor, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().AsNoTracking().Where(r => r.Id == id)
            .Include(r => r.People).Include(r => r.Ipc).Include(r => r.Text).Include(r => r.Publications)
            .AsSplitQuery().FirstOrDefaultAsync(cancellationToken);
        if (right is null || !actor.MayCorrect(right))
        {
            return null;
        }

        return new RightForm
        {
            Id = right.Id,
            Version = right.Version,
            Kind = right.Kind,
            Number = right.IsForeign ? right.Number : right.Kind == IpKind.Patent ? right.ApplicationNumber : right.Number.Split('-')[0],
            NiceClass = right.Kind == IpKind.Trademark && int.TryParse(right.Number.Split('-')[^1], out var niceClass) ? niceClass : null,
            PublicationNumber = right.PublicationNumber,
            PublicationDate = right.Publications.FirstOrDefault(p => p.Number == right.PublicationNumber)?.Date,
            Title = right.Title,
            TitleEn = right.TitleEn,
            Owners = string.Join('\n', right.Names(PersonRole.Applicant)),
            Inventors = string.Join('\n', right.Names(PersonRole.Inventor)),
            FilingDate = right.FilingDate,
            GrantDate = right.GrantDate,
            TermEnd = right.TermEnd,
            IsDivisional = right.IsDivisional,
            Ipc = string.Join('\n', right.Ipc.OrderBy(i => i.Position).Select(i => i.Symbol)),
            Abstract = right.Text?.Abstract,
            Claims = string.Join('\n', right.Text?.Claims ?? []),
            Note = right.Note,
        };
    }

    /// <summary>Adds a right, or corrects the one that <see cref="RightForm.Id"/> names; the caller has checked the version.</summary>
    public async Task<Result<Guid>> SaveAsync(RightForm form, RightActor actor, CancellationToken cancellationToken)
    {
        // Whoever looks after the register is a party like others where its own right is concerned.
        actor = await _interests.AsPartyInOwnMatterAsync(form.Id, actor, cancellationToken);
        if (actor.Managed is null && !actor.IsOperator)
        {
            return Result<Guid>.Fail("Only members who may manage the organisation's rights can do this.");
        }

        if (!actor.IsTrusted)
        {
            return Result<Guid>.Fail("Your organisation is not verified yet. Complete the verification first.");
        }

        if (form.FilingDate > _clock.Today || form.GrantDate > _clock.Today)
        {
            return Result<Guid>.Fail("The date lies in the future.", form.FilingDate > _clock.Today ? nameof(form.FilingDate) : nameof(form.GrantDate));
        }

        if (form.Id is { } known && !actor.IsOperator && await FindFrozenAsync(known, form, actor, cancellationToken) is { } frozen)
        {
            return frozen;
        }

        return form.Kind == IpKind.Patent
            ? await SavePatentAsync(form, actor, cancellationToken)
            : await SaveOtherAsync(form, actor, cancellationToken);
    }

    private async Task<Result<Guid>> SavePatentAsync(RightForm form, RightActor actor, CancellationToken cancellationToken)
    {
        List<PublicationRecord> publications = string.IsNullOrWhiteSpace(form.PublicationNumber) ? [] : [new PublicationRecord(form.PublicationNumber, form.PublicationDate)];

        // Offices abroad are quoted by their publications.
        var isForeign = ForeignPublication.Parse(form.Number) is not null;
        if (isForeign)
        {
            publications.Insert(0, new PublicationRecord(form.Number!, null));
        }

        var record = new PatentRecord
        {
            ApplicationNumber = isForeign ? null : form.Number,
            Publications = publications,
            Title = form.Title,
            TitleEn = form.TitleEn,
            Applicants = Lines(form.Owners),
            Inventors = Lines(form.Inventors),
            FilingDate = form.FilingDate,
            GrantDate = form.GrantDate,
            IsDivisional = form.IsDivisional,
            Ipc = Lines(form.Ipc),
            Abstract = form.Abstract,
            Claims = ClaimTexts(form.Claims),
        };
        if (record.Ipc.FirstOrDefault(symbol => IpcSymbol.Parse(symbol) is null) is { } unreadable)
        {
            return Result<Guid>.Fail("{0} is no IPC symbol. It looks like C22B 34/22.", nameof(form.Ipc), unreadable);
        }

        var source = new PatentSource(actor.IsOperator ? "Operator" : actor.Managed!.Name, actor.IsOperator ? null : actor.Managed!.Id, IsManual: true, IsCorrection: form.Id is not null);
        var trial = (await _registry.UpsertAsync([record], source, dryRun: true, cancellationToken))[0];
        if (trial.Kind == UpsertKind.Rejected)
        {
            return Result<Guid>.Fail(_texts.Reason(trial.ReasonCode!), FieldOf(trial.ReasonCode!));
        }

        // A new entry must be new, a correction must stay the same right.
        if (trial.RightId != form.Id)
        {
            return Result<Guid>.Fail(AlreadyThere, nameof(form.Number));
        }

        await using var transaction = _db.Database.CurrentTransaction is null ? await _db.Database.BeginTransactionAsync(cancellationToken) : null;
        var outcome = (await _registry.UpsertAsync([record], source, dryRun: false, cancellationToken))[0];
        var id = outcome.RightId!.Value;
        if (!actor.IsOperator)
        {
            await StateGrantAsync(id, actor, cancellationToken);
        }

        // What a correction changes, the register itself records.
        if (form.Id is null)
        {
            await _saves.RecordAsync("Right.Entered", id, new { form.Title, form.Number }, cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new Result<Guid>(id);
    }

    /// <summary>A grant date in a party's words is a statement like its other events: the operator compares it with the register (PAT-06).</summary>
    private async Task StateGrantAsync(Guid rightId, RightActor actor, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().FirstAsync(r => r.Id == rightId, cancellationToken);
        if (right.IsForeign || right.IsGranted || right.GrantDate is not { } grantedOn || await _db.Set<LegalEvent>()
            .AnyAsync(e => e.RightId == rightId && e.Code == EventCatalog.Grant && e.AnnouncedOn == grantedOn && e.Standing != EventStanding.Refused, cancellationToken))
        {
            return;
        }

        _db.Add(LegalEvent.Stated(
            rightId, actor.Managed!.Id, actor.Managed.Id == right.ClaimedBy, EventCatalog.Grant, grantedOn, effectiveOn: null, reference: null, text: null,
            actor.Managed.Name, actor.UserId, _clock.Now));
    }

    /// <summary>What a party may not change: the owners on record, the number of a claimed right, and what the register itself says of one.</summary>
    private async Task<Result<Guid>?> FindFrozenAsync(Guid id, RightForm form, RightActor actor, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, actor, cancellationToken) is not { } stored)
        {
            return null;
        }

        var facts = await _db.Set<IpRight>().AsNoTracking().Where(r => r.Id == id).Select(r => new { r.ClaimedBy, r.SourcePartyId, r.IsGranted }).FirstAsync(cancellationToken);
        if (facts.ClaimedBy is not null && FrozenFields.Number(stored, form) is { } number)
        {
            return Result<Guid>.Fail("The number of a claimed right is fixed. Withdraw the claim to correct it, or ask the operator.", number);
        }

        if (FrozenFields.Owners(stored, form) is { } owners)
        {
            return Result<Guid>.Fail("The owners of a recorded right do not change by hand. Ask the operator, with an extract of the register.", owners);
        }

        if (form.IsPatent && facts.IsGranted && form.GrantDate != stored.GrantDate)
        {
            return Result<Guid>.Fail(Registers, nameof(form.GrantDate));
        }

        return facts.SourcePartyId is null && FrozenFields.Register(stored, form) is { } field
            ? Result<Guid>.Fail(Registers, field)
            : null;
    }

    private async Task<Result<Guid>> SaveOtherAsync(RightForm form, RightActor actor, CancellationToken cancellationToken)
    {
        var (number, error) = RightNumber.Check(form.Kind, form.Number, form.NiceClass);
        if (number is null)
        {
            return Result<Guid>.Fail(error!, nameof(form.Number));
        }

        // What was typed may be nothing but characters that no text has.
        if (EnteredText.Clean(form.Title) is not { } title)
        {
            return Result<Guid>.Fail("Enter the title.", nameof(form.Title));
        }

        var owners = Lines(form.Owners);
        if (owners.Concat(Lines(form.Inventors)).Any(name => name.Length > RightPerson.MaxNameLength))
        {
            return Result<Guid>.Fail("A name is too long: at most 300 characters. Write one name a line.", nameof(form.Owners));
        }

        var known = await _db.Set<IpRight>().IgnoreQueryFilters().Include(r => r.People)
            .FirstOrDefaultAsync(r => r.Kind == form.Kind && r.NumberKey == number, cancellationToken);
        if (known is not null && (known.Id != form.Id || known.MergedInto is not null))
        {
            return Result<Guid>.Fail(AlreadyThere, nameof(form.Number));
        }

        var right = known ?? (form.Id is { } id
            ? await _db.Set<IpRight>().Include(r => r.People).FirstAsync(r => r.Id == id && r.Kind == form.Kind, cancellationToken)
            : null);
        if (right is not null && !actor.MayCorrect(right))
        {
            return Result<Guid>.Fail(AlreadyThere, nameof(form.Number));
        }

        var before = right is null ? null : RightSnapshot.Of(right);
        if (right is null)
        {
            right = new IpRight
            {
                Kind = form.Kind,
                NumberKey = number,
                Number = number,
                Title = "",
                Source = actor.IsOperator ? "Operator" : actor.Managed!.Name,
                SourcePartyId = actor.IsOperator ? null : actor.Managed!.Id,
                IsDemo = actor.Managed?.IsDemo == true,
                CreatedAt = _clock.Now,
            };
            _db.Add(right);
        }

        right.NumberKey = number;
        right.Number = number;
        right.Title = title;
        right.TitleEn = EnteredText.Clean(form.TitleEn);
        right.FilingDate = form.FilingDate;
        right.GrantDate = form.GrantDate;
        right.TermEnd = form.TermEnd;
        right.Note = EnteredText.Clean(form.Note);

        if (actor.IsOperator || before is null)
        {
            right.SetNames(PersonRole.Applicant, owners);
        }

        right.SetNames(PersonRole.Inventor, Lines(form.Inventors));
        right.Derive();
        right.Touch(_clock.Now);
        if (before is null)
        {
            await _saves.SaveAsync(right, "Right.Entered", new { right.Title, right.Number }, cancellationToken);
        }
        else
        {
            await _saves.SaveChangeAsync(right, before, needsReview: !actor.IsOperator, cancellationToken);
        }

        return new Result<Guid>(right.Id);
    }

    private static string FieldOf(string reason) => reason switch
    {
        PatentReason.BadPublicationNumber or PatentReason.NoKindCode => nameof(RightForm.PublicationNumber),
        PatentReason.DateMismatch => nameof(RightForm.FilingDate),
        PatentReason.NoTitle or PatentReason.TooLong => nameof(RightForm.Title),
        _ => nameof(RightForm.Number),
    };

    // One pasted text is cut at its numbers.
    private static List<string> ClaimTexts(string? text) => string.IsNullOrWhiteSpace(text)
        ? []
        : ClaimSet.Parse([text]).Claims.Select(claim => claim.Text).ToList();

    private static List<string> Lines(string? text) =>
        (EnteredText.Clean(text) ?? "").Split(['\n', '\r', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
}
