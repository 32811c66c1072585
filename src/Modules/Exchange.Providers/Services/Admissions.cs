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
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

/// <summary>The list of pilot participants (名录). Every admission and every exit publishes a new version; the old ones stay.</summary>
internal sealed class Admissions
{
    private const int PageSize = 20;

    private readonly AppDbContext _db;
    private readonly ProviderReviews _reviews;
    private readonly ProviderDirectory _directory;
    private readonly IPartyDirectory _parties;
    private readonly IFileStore _files;
    private readonly INotifier _notifier;
    private readonly Outbox _outbox;
    private readonly SiteClock _clock;

    public Admissions(
        AppDbContext db, ProviderReviews reviews, ProviderDirectory directory, IPartyDirectory parties, IFileStore files, INotifier notifier, Outbox outbox,
        SiteClock clock)
    {
        _db = db;
        _reviews = reviews;
        _directory = directory;
        _parties = parties;
        _files = files;
        _notifier = notifier;
        _outbox = outbox;
        _clock = clock;
    }

    /// <returns>Null when there is no such provider.</returns>
    public async Task<Result?> AdmitAsync(Guid providerId, AdmitForm form, CancellationToken cancellationToken)
    {
        if (!await _db.Set<Provider>().AnyAsync(p => p.Id == providerId, cancellationToken))
        {
            return null;
        }

        if (await _reviews.AllowedAsync(providerId, 0, 0, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (TypedText.Clean(form.Document) is not { } document)
        {
            return Result.Fail("Name the document that it rests on.", nameof(form.Document));
        }

        if (form.AdmittedOn is not { } day || day > _clock.Today || day < new DateOnly(2000, 1, 1))
        {
            return Result.Fail("The day of admission is today or earlier.", nameof(form.AdmittedOn));
        }

        if (await _db.Set<ProviderAdmission>().AnyAsync(a => a.ProviderId == providerId && a.ExitedOn == null, cancellationToken))
        {
            return Result.Fail("It is on the list already.");
        }

        // Rules §14.2, 3.3.4a: the qualification is checked before anybody comes onto the list.
        if ((await _directory.FindAsync([providerId], cancellationToken)).GetValueOrDefault(providerId)?.NotOfferingReason is { } obstacle)
        {
            return Result.Fail(obstacle);
        }

        if (form.File is null)
        {
            return Result.Fail("Choose the scan of the document: the operator and the provider can open it later.", nameof(form.File));
        }

        var saved = await _files.SaveAsync(form.File, FilePolicy.Evidence, new FileOwner(LicenceFiles.Owner, providerId), cancellationToken);
        if (saved.File is null)
        {
            return Result.Fail(saved.Error!, nameof(form.File));
        }

        _db.Add(new ProviderAdmission { ProviderId = providerId, AdmittedOn = day, Document = document, FileId = saved.File.Id, RecordedAt = _clock.Now });
        return await TryPublishAsync(providerId, "You have been admitted to the list of pilot participants.", null, cancellationToken);
    }

    /// <summary>Puts right what was published wrongly, in a new version; the wrong one stays readable.</summary>
    /// <returns>Null when it is not on the list.</returns>
    public async Task<Result?> CorrectAsync(Guid providerId, CorrectForm form, CancellationToken cancellationToken)
    {
        var admission = await _db.Set<ProviderAdmission>().FirstOrDefaultAsync(a => a.ProviderId == providerId && a.ExitedOn == null, cancellationToken);
        if (admission is null)
        {
            return null;
        }

        if (await _reviews.AllowedAsync(providerId, 0, 0, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (TypedText.Clean(form.Reason) is not { } reason)
        {
            return Result.Fail("Say what is put right: it is published with the new version.", nameof(form.Reason));
        }

        if (TypedText.Clean(form.Document) is not { } document || form.AdmittedOn is not { } day)
        {
            return Result.Fail("Enter the day of admission and the document.");
        }

        // An admission that should never have been published leaves the list at once.
        var result = form.Strike ? admission.Exit(_clock.Today, reason) : admission.Correct(day, document, _clock.Today);
        return result.Succeeded
            ? await TryPublishAsync(providerId, "The list of pilot participants has been corrected. The reason is published.", reason, cancellationToken)
            : result;
    }

    /// <summary>What the next version would be called: shown before it is published.</summary>
    public async Task<int> NextNumberAsync(CancellationToken cancellationToken) =>
        1 + (await _db.Set<AdmissionList>().MaxAsync(l => (int?)l.Number, cancellationToken) ?? 0);

    /// <returns>Null when it is not on the list.</returns>
    public async Task<Result?> ExitAsync(Guid providerId, ExitForm form, CancellationToken cancellationToken)
    {
        var admission = await _db.Set<ProviderAdmission>().FirstOrDefaultAsync(a => a.ProviderId == providerId && a.ExitedOn == null, cancellationToken);
        if (admission is null)
        {
            return null;
        }

        var result = await _reviews.AllowedAsync(providerId, 0, 0, cancellationToken) ?? admission.Exit(_clock.Today, TypedText.Clean(form.Reason));
        return result.Succeeded
            ? await TryPublishAsync(providerId, "You have left the list of pilot participants. The reason is published.", null, cancellationToken)
            : result;
    }

    /// <summary>The mark stands on the list: who is on it gets a new version with it.</summary>
    /// <returns>Null when there is no such provider.</returns>
    public async Task<Result?> MarkTechBranchAsync(Guid id, BranchForm form, CancellationToken cancellationToken)
    {
        const string subject = "The mark “sci-tech branch” on your page has changed.";
        if (await _db.Set<Provider>().FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } provider)
        {
            return null;
        }

        var result = await _reviews.AllowedAsync(id, 0, 0, cancellationToken) ?? provider.MarkTechBranch(form.IsTechBranch, TypedText.Clean(form.Basis), _clock.Now);
        if (!result.Succeeded || !await _db.Set<ProviderAdmission>().AnyAsync(a => a.ProviderId == id && a.ExitedOn == null, cancellationToken))
        {
            return await _reviews.FinishAsync(result, id, ProviderNotices.Decision, subject, cancellationToken);
        }

        return await TryPublishAsync(id, subject, null, cancellationToken);
    }

    /// <param name="number">Null for the newest version.</param>
    /// <returns>Null when there is no such version.</returns>
    public async Task<AdmissionListPage?> FindAsync(int? number, int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var all = _db.Set<AdmissionList>().AsNoTracking();
        var total = await all.CountAsync(cancellationToken);
        var versions = (await all.OrderByDescending(l => l.Number).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(l => new { l.Number, l.PublishedAt, Entries = l.Entries.Count }).ToListAsync(cancellationToken)).ConvertAll(v => (v.Number, v.PublishedAt, v.Entries));
        var shown = new Page<(int Number, DateTimeOffset PublishedAt, int Entries)>(versions, total, page, PageSize);
        if (number is null && total == 0)
        {
            return new AdmissionListPage(null, [], [], new Dictionary<Guid, string>(), new HashSet<Guid>(), shown);
        }

        var wanted = number ?? await all.MaxAsync(l => l.Number, cancellationToken);
        var lists = await _db.Set<AdmissionList>().AsNoTracking().Where(l => l.Number == wanted || l.Number == wanted - 1).Include(l => l.Entries)
            .ToListAsync(cancellationToken);
        if (lists.Find(l => l.Number == wanted) is not { } list)
        {
            return null;
        }

        var before = lists.Find(l => l.Number == wanted - 1)?.Entries ?? [];
        var left = before.Where(b => list.Entries.TrueForAll(e => e.ProviderId != b.ProviderId)).ToList();
        var ids = list.Entries.Concat(left).Select(e => e.ProviderId).ToList();
        var leftIds = left.Select(e => e.ProviderId).ToList();
        var offering = (await _directory.FindAsync(ids, cancellationToken)).Where(p => p.Value.IsOffering).Select(p => p.Key).ToHashSet();
        var exits = (await _db.Set<ProviderAdmission>().AsNoTracking().Where(a => leftIds.Contains(a.ProviderId) && a.ExitedOn != null)
            .ToListAsync(cancellationToken)).ToLookup(a => (a.ProviderId, a.AdmittedOn));
        var urls = await _db.Set<Provider>().AsNoTracking()
            .Where(p => ids.Contains(p.Id) && _db.Set<ProviderStanding>().Any(s => s.Id == p.Id && s.IsOffering))
            .Select(p => new { p.Id, p.Number }).ToDictionaryAsync(p => p.Id, p => $"/providers/{p.Number}", cancellationToken);
        list.Entries.Sort((a, b) => (a.Kind, a.Name).CompareTo((b.Kind, b.Name)));
        return new AdmissionListPage(
            list, [.. list.Entries.Where(e => before.TrueForAll(b => b.ProviderId != e.ProviderId))],
            [.. left.Select(e => (e, exits[(e.ProviderId, e.AdmittedOn)].FirstOrDefault()))], urls, offering, shown);
    }

    /// <summary>Publishes; of two at the same moment the later one is told to look again.</summary>
    public async Task<Result> TryPublishAsync(Guid providerId, string subject, string? correction, CancellationToken cancellationToken)
    {
        try
        {
            await PublishAsync(providerId, subject, correction, cancellationToken);
            return Result.Success;
        }
        catch (DbUpdateException)
        {
            _db.ChangeTracker.Clear();
            return Result.Fail(ProviderTexts.Stale);
        }
    }

    /// <summary>Saves, and publishes the list as it is then. A version taken by a colleague at the same moment fails the save.</summary>
    public async Task PublishAsync(Guid providerId, string subject, string? correction, CancellationToken cancellationToken)
    {
        await using var transaction = _db.Database.CurrentTransaction is null ? await _db.Database.BeginTransactionAsync(cancellationToken) : null;
        await _notifier.NotifyAsync(
            new Notification(ProviderNotices.Decision.Name, subject, [], "/desk/provider"),
            await _parties.GetManagerUserIdsAsync(providerId, cancellationToken), cancellationToken);
        _outbox.Add(new ProviderChanged(providerId));
        await _db.SaveChangesAsync(cancellationToken);

        var admitted = await _db.Set<ProviderAdmission>().AsNoTracking().Where(a => a.ExitedOn == null)
            .Join(_db.Set<Provider>().AsNoTracking(), a => a.ProviderId, p => p.Id, (a, p) => new { p.Id, p.Kind, p.IsTechBranch, p.TechBranchBasis, p.IsDemo, a.AdmittedOn, a.Document })
            .ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync([.. admitted.Select(a => a.Id)], cancellationToken);
        var number = await NextNumberAsync(cancellationToken);
        _db.Add(new AdmissionList
        {
            Number = number,
            PublishedAt = _clock.Now,
            Correction = correction,
            Entries =
            [
                .. admitted.Select(a => new AdmissionListEntry
                {
                    ListNumber = number, ProviderId = a.Id, Name = parties.GetValueOrDefault(a.Id)?.Name ?? "—", Kind = a.Kind, AdmittedOn = a.AdmittedOn,
                    Basis = a.Document, IsTechBranch = a.IsTechBranch, TechBranchBasis = a.TechBranchBasis, IsDemo = a.IsDemo,
                }),
            ],
        });
        await _db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
