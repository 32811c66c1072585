using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Providers.ViewModels;
using Exchange.Rights.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

/// <summary>What a provider's managers do with its profile. The caller has checked that they manage the party.</summary>
internal sealed class ProviderDesk
{
    private const int MaxLicences = 30;
    private const int MaxCases = 1000;

    private readonly AppDbContext _db;
    private readonly PublicNumbers _numbers;
    private readonly IFileStore _files;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;
    private readonly INotifier _notifier;
    private readonly IAuditTrail _audit;
    private readonly Outbox _outbox;
    private readonly LicenceCatalog _licences;
    private readonly ProviderDeadlines _deadlines;
    private readonly ProviderPlaces _places;
    private readonly ITaxonomy _taxonomy;
    private readonly SiteClock _clock;

    public ProviderDesk(
        AppDbContext db, PublicNumbers numbers, IFileStore files, IPartyDirectory parties, IUserDirectory users, INotifier notifier, IAuditTrail audit,
        Outbox outbox, LicenceCatalog licences, ProviderDeadlines deadlines, ProviderPlaces places, ITaxonomy taxonomy, SiteClock clock)
    {
        _db = db;
        _numbers = numbers;
        _files = files;
        _parties = parties;
        _users = users;
        _notifier = notifier;
        _audit = audit;
        _outbox = outbox;
        _licences = licences;
        _deadlines = deadlines;
        _places = places;
        _taxonomy = taxonomy;
        _clock = clock;
    }

    public Task<Provider?> FindAsync(Guid partyId, CancellationToken cancellationToken) =>
        _db.Set<Provider>().AsNoTracking().Include(p => p.People.OrderBy(x => x.Position)).Include(p => p.Fees.OrderBy(x => x.Position)).AsSplitQuery()
            .FirstOrDefaultAsync(p => p.Id == partyId, cancellationToken);

    public async Task<Result> SaveAsync(PartySummary party, ProfileForm form, CancellationToken cancellationToken)
    {
        var text = new ProfileText(
            TypedText.Clean(form.SummaryZh) ?? "", TypedText.Clean(form.SummaryEn), TypedText.Clean(form.DetailsZh), TypedText.Clean(form.DetailsEn),
            [.. form.Taxonomy.Where(code => _taxonomy.Find(code) is not null)], [.. form.Districts.Where(_places.All.Contains)]);
        if (text.SummaryZh.Length == 0)
        {
            return Result.Fail("Say in one or two sentences what you do.", nameof(form.SummaryZh));
        }

        if (text.Districts.Count == 0)
        {
            return Result.Fail("Choose where you work.", nameof(form.Districts));
        }

        // Nothing is dropped silently: a line that lacks its half is told at the field.
        if (form.Fees.FindIndex(f => (TypedText.Clean(f.Item) is null) != (TypedText.Clean(f.Price) is null)) is >= 0 and var fee)
        {
            return TypedText.Clean(form.Fees[fee].Price) is null
                ? Result.Fail("Line {0} of the fee table lacks its price.", FormattableString.Invariant($"Fees[{fee}].Price"), fee + 1)
                : Result.Fail("Line {0} of the fee table lacks its service.", FormattableString.Invariant($"Fees[{fee}].Item"), fee + 1);
        }

        if (form.People.FindIndex(p => TypedText.Clean(p.Name) is null && (TypedText.Clean(p.Role) ?? TypedText.Clean(p.Contact)) is not null) is >= 0 and var person)
        {
            return Result.Fail("Contact {0} lacks its name.", FormattableString.Invariant($"People[{person}].Name"), person + 1);
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var now = _clock.Now;
        var provider = await _db.Set<Provider>().Include(p => p.People).Include(p => p.Fees).AsSplitQuery().FirstOrDefaultAsync(p => p.Id == party.Id, cancellationToken);
        if (provider is null)
        {
            provider = new Provider
            {
                Id = party.Id,
                Number = await _numbers.NextAsync("FW", cancellationToken),
                Kind = party.OrganisationKind!.Value,
                CreatedAt = now,
                IsDemo = party.IsDemo,
            };
            _db.Add(provider);
        }
        else if (provider.Version != form.Version)
        {
            return Result.Fail(ProviderTexts.Stale);
        }

        provider.Describe(text, now);
        _db.RemoveRange(provider.People);
        _db.RemoveRange(provider.Fees);
        _db.AddRange(form.People.Take(Provider.MaxPeople).Where(p => TypedText.Clean(p.Name) is not null).Select((p, i) => new ProviderPerson
        {
            ProviderId = party.Id, Position = i, Name = TypedText.Clean(p.Name)!, Role = TypedText.Clean(p.Role), Contact = TypedText.Clean(p.Contact),
        }));
        _db.AddRange(form.Fees.Take(Provider.MaxFees).Where(f => TypedText.Clean(f.Item) is not null && TypedText.Clean(f.Price) is not null)
            .Select((f, i) => new ProviderFee { ProviderId = party.Id, Position = i, Item = TypedText.Clean(f.Item)!, Price = TypedText.Clean(f.Price)! }));
        _outbox.Add(new ProviderChanged(party.Id));
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            _db.ChangeTracker.Clear();
            return Result.Fail(ProviderTexts.Stale);
        }

        await transaction.CommitAsync(cancellationToken);
        return Result.Success;
    }

    /// <returns>Null when there is no profile.</returns>
    public async Task<Result?> PublishAsync(Guid partyId, bool publish, CancellationToken cancellationToken)
    {
        if (await _db.Set<Provider>().FirstOrDefaultAsync(p => p.Id == partyId, cancellationToken) is not { } provider)
        {
            return null;
        }

        var result = Result.Success;
        if (publish)
        {
            result = provider.Publish(_clock.Now);
        }
        else
        {
            provider.Withdraw(_clock.Now);
        }

        return result.Succeeded ? await SaveAsync(partyId, cancellationToken) : result;
    }

    /// <returns>Null when there is no profile.</returns>
    public async Task<Result?> AddLicenceAsync(Guid partyId, LicenceForm form, CancellationToken cancellationToken)
    {
        if (!await _db.Set<Provider>().AnyAsync(p => p.Id == partyId, cancellationToken))
        {
            return null;
        }

        var refused = CheckLicence(form);
        if (refused is null && await _db.Set<ProviderLicence>().CountAsync(l => l.ProviderId == partyId && !l.IsRemoved, cancellationToken) >= MaxLicences)
        {
            refused = Result.Fail("There can be at most {0} licences.", null, MaxLicences);
        }

        if (refused is not null)
        {
            return await RefuseAsync(refused, "provider.licence.refused", partyId, new { form.Kind, form.ValidFrom, form.ValidTo }, cancellationToken);
        }

        var saved = await _files.SaveAsync(form.File!, FilePolicy.Evidence, new FileOwner(LicenceFiles.Owner, partyId), cancellationToken);
        if (saved.File is null)
        {
            return Result.Fail(saved.Error!, nameof(form.File));
        }

        var licence = new ProviderLicence
        {
            ProviderId = partyId,
            Kind = form.Kind!,
            Number = TypedText.Clean(form.Number)!,
            FileId = saved.File.Id,
            ValidFrom = form.ValidFrom!.Value,
            ValidTo = form.ValidTo,
            SubmittedAt = _clock.Now,
        };
        _db.Add(licence);
        await _deadlines.SubmittedAsync(licence, _licences.Chinese(licence.Kind), cancellationToken);
        await TellOperatorAsync(partyId, "{0} has handed in a licence.", cancellationToken);
        return await SaveAsync(partyId, cancellationToken);
    }

    /// <returns>Null when it is not the party's.</returns>
    public async Task<Result?> RemoveLicenceAsync(Guid partyId, Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<ProviderLicence>().FirstOrDefaultAsync(l => l.Id == id && l.ProviderId == partyId && !l.IsRemoved, cancellationToken) is not { } licence)
        {
            return null;
        }

        var carried = licence.State == ReviewState.Confirmed;
        licence.Remove();
        await _deadlines.DropAsync(licence, cancellationToken);
        if (carried)
        {
            await _deadlines.WatchAsync(
                await _db.Set<ProviderLicence>().ConfirmedOfKind(licence).ToListAsync(cancellationToken), _licences.Chinese(licence.Kind), cancellationToken);
        }

        return await SaveAsync(partyId, cancellationToken);
    }

    /// <returns>Null when there is no profile.</returns>
    public async Task<Result?> AddCaseAsync(Guid partyId, CaseForm form, CancellationToken cancellationToken)
    {
        if (!await _db.Set<Provider>().AnyAsync(p => p.Id == partyId, cancellationToken))
        {
            return null;
        }

        if (form.FinishedOn > _clock.Today || form.FinishedOn < new DateOnly(1990, 1, 1))
        {
            return await RefuseAsync(
                Result.Fail("A finished case was finished today or earlier.", nameof(form.FinishedOn)), "provider.case.refused", partyId,
                new { form.FinishedOn }, cancellationToken);
        }

        if (TypedText.Clean(form.Title) is not { } title)
        {
            return Result.Fail("Say what was done.", nameof(form.Title));
        }

        if (await _db.Set<ProviderCase>().CountAsync(c => c.ProviderId == partyId, cancellationToken) >= MaxCases)
        {
            return Result.Fail("There can be at most {0} cases.", null, MaxCases);
        }

        if (form.File is null)
        {
            return Result.Fail("Choose a paper that shows it, such as the contract or the decision: only the operator sees it.", nameof(form.File));
        }

        var saved = await _files.SaveAsync(form.File, FilePolicy.Evidence, new FileOwner(LicenceFiles.Owner, partyId), cancellationToken);
        if (saved.File is null)
        {
            return Result.Fail(saved.Error!, nameof(form.File));
        }

        _db.Add(new ProviderCase
        {
            ProviderId = partyId, Title = title, Text = TypedText.Clean(form.Text), FinishedOn = form.FinishedOn!.Value, SubmittedAt = _clock.Now, FileId = saved.File.Id,
        });
        await TellOperatorAsync(partyId, "{0} reports a finished case.", cancellationToken);
        return await SaveAsync(partyId, cancellationToken);
    }

    /// <returns>Null when it is not the party's.</returns>
    public async Task<Result?> RemoveCaseAsync(Guid partyId, Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<ProviderCase>().FirstOrDefaultAsync(c => c.Id == id && c.ProviderId == partyId, cancellationToken) is not { } found)
        {
            return null;
        }

        _db.Remove(found);
        return await SaveAsync(partyId, cancellationToken);
    }

    /// <returns>Null when it is not about the party.</returns>
    public async Task<Result?> AnswerComplaintAsync(Guid partyId, Guid id, TextForm form, CancellationToken cancellationToken)
    {
        var complaint = await _db.Set<ProviderComplaint>().FirstOrDefaultAsync(c => c.Id == id && c.ProviderId == partyId, cancellationToken);
        if (complaint is not { IsPublic: true })
        {
            return null;
        }

        if (TypedText.Clean(form.Text) is not { } text)
        {
            return Result.Fail("Write something first.", nameof(form.Text));
        }

        var result = complaint.Reply(text, _clock.Now);
        if (!result.Succeeded)
        {
            return result;
        }

        await _deadlines.AnsweredAsync(complaint, cancellationToken);
        await TellOperatorAsync(partyId, "{0} has answered a complaint.", cancellationToken);
        return await SaveAsync(partyId, cancellationToken);
    }

    private Result? CheckLicence(LicenceForm form)
    {
        if (form.Kind is null || !_licences.IsKnown(form.Kind))
        {
            return Result.Fail("Choose the kind of licence.", nameof(form.Kind));
        }

        if (TypedText.Clean(form.Number) is null)
        {
            return Result.Fail("Enter the number.", nameof(form.Number));
        }

        if (form.ValidFrom is not { } from)
        {
            return Result.Fail("Enter the first day.", nameof(form.ValidFrom));
        }

        if (form.ValidTo < from)
        {
            return Result.Fail("The last day lies before the first one.", nameof(form.ValidTo));
        }

        if (form.ValidTo < _clock.Today)
        {
            return Result.Fail("This licence has expired: hand in the present one.", nameof(form.ValidTo));
        }

        return form.File is null ? Result.Fail("Choose the scan of the licence.", nameof(form.File)) : null;
    }

    private async Task<Result> RefuseAsync(Result result, string action, Guid partyId, object detail, CancellationToken cancellationToken)
    {
        _audit.Record(action, nameof(Provider), partyId.ToString("N"), new { result.Error, detail });
        await _db.SaveChangesAsync(cancellationToken);
        return result;
    }

    private async Task TellOperatorAsync(Guid partyId, string subject, CancellationToken cancellationToken)
    {
        var name = (await _parties.FindAsync([partyId], cancellationToken)).GetValueOrDefault(partyId)?.Name ?? "";
        await _notifier.NotifyAsync(
            new Notification(ProviderNotices.Review.Name, subject, [name], $"/Admin/Providers/{partyId:N}"),
            await _users.FindIdsByPermissionAsync(ProviderPermissions.ReviewProvidersName, cancellationToken), cancellationToken);
    }

    private async Task<Result> SaveAsync(Guid partyId, CancellationToken cancellationToken)
    {
        _outbox.Add(new ProviderChanged(partyId));
        return await _db.TrySaveAsync(cancellationToken) ? Result.Success : Result.Fail(ProviderTexts.Stale);
    }
}
