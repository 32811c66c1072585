using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Providers.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

/// <summary>Reads what the pages show.</summary>
internal sealed class ProviderPages
{
    private const int PageSize = 20;

    /// <summary>So many names does a search among providers look at.</summary>
    private const int MaxNamed = 500;

    /// <summary>A licence that ends within so many days stands in a list of its own.</summary>
    public const int EndingDays = 30;

    private readonly AppDbContext _db;
    private readonly ProviderDirectory _directory;
    private readonly IPartyNames _names;
    private readonly LicenceCatalog _licences;
    private readonly IFileStore _files;
    private readonly IProviderOfferings? _offerings;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public ProviderPages(
        AppDbContext db, ProviderDirectory directory, IPartyNames names, LicenceCatalog licences, IFileStore files, IEnumerable<IProviderOfferings> offerings,
        SiteSettings settings, SiteClock clock)
    {
        _db = db;
        _directory = directory;
        _names = names;
        _licences = licences;
        _files = files;
        _offerings = offerings.FirstOrDefault();
        _settings = settings;
        _clock = clock;
    }

    /// <summary>The public page: null unless the provider offers today.</summary>
    public async Task<ProviderPage?> FindAsync(string number, ListPages pages, CancellationToken cancellationToken) =>
        await ReadAsync(_db.Set<Provider>().Where(p => p.Number == number), ProviderReader.Public, pages, cancellationToken) is { Facts.NotOfferingReason: null } page ? page : null;

    /// <summary>For its own desk or the operator.</summary>
    public Task<ProviderPage?> FindAsync(Guid id, ProviderReader reader, ListPages pages, CancellationToken cancellationToken) =>
        ReadAsync(_db.Set<Provider>().Where(p => p.Id == id), reader, pages, cancellationToken);

    public async Task<ProviderSummary?> FindSummaryAsync(string number, CancellationToken cancellationToken) =>
        (await _directory.LoadAsync(_db.Set<Provider>().AsNoTracking().Where(p => p.Number == number), cancellationToken))
            .Where(f => f.NotOfferingReason is null).Select(f => f.ToSummary()).FirstOrDefault();

    /// <summary>Once published, but its offers are hidden today: the page says why instead of pretending that there never was one.</summary>
    public async Task<HiddenPage?> FindHiddenAsync(string number, CancellationToken cancellationToken) =>
        (await _directory.LoadAsync(_db.Set<Provider>().AsNoTracking().Where(p => p.Number == number && p.PublishedAt != null), cancellationToken))
            .Where(f => f.NotOfferingReason is not null)
            .Select(f => new HiddenPage(f.ToSummary(), f.KindName, f.Licences.Where(l => l.State == ReviewState.Confirmed && l.HasExpired(_clock.Today)).Max(l => l.ValidTo)))
            .FirstOrDefault();

    /// <summary>A complaint may also be about one whose licence has expired or whose profile was taken down: nobody dodges it so.</summary>
    public async Task<ProviderSummary?> FindAnswerableAsync(string number, CancellationToken cancellationToken) =>
        (await _directory.LoadAsync(_db.Set<Provider>().AsNoTracking().Where(p => p.Number == number && p.PublishedAt != null), cancellationToken))
            .Select(f => f.ToSummary()).FirstOrDefault();

    public async Task<RulesPage> RulesAsync(CancellationToken cancellationToken) => new(
        await _settings.GetAsync<GradeRules>(cancellationToken), await _settings.GetAsync<ComplaintRules>(cancellationToken),
        [
            .. Provider.Kinds.SelectMany(kind => _licences.RequiredOf(kind).Select(r =>
                (kind, (IReadOnlyList<LicenceKind>)[.. _licences.Kinds.Where(k => r.AnyOf.Contains(k.Code))]))),
        ]);

    public async Task<QueuePage> QueueAsync(string show, ProviderFilter filter, int number, CancellationToken cancellationToken)
    {
        var licences = _db.Set<ProviderLicence>().AsNoTracking().Where(l => l.State == ReviewState.Submitted && !l.IsRemoved);
        var cases = _db.Set<ProviderCase>().AsNoTracking().Where(c => c.State == ReviewState.Submitted);
        var complaints = _db.Set<ProviderComplaint>().AsNoTracking().Where(c => c.State == ComplaintState.Submitted || c.State == ComplaintState.Open);
        var providers = _db.Set<Provider>().AsNoTracking();
        var (today, soon) = (_clock.Today, _clock.Today.AddDays(EndingDays));
        var ending = providers.Where(p => _db.Set<ProviderLicence>().Any(
            l => l.ProviderId == p.Id && l.State == ReviewState.Confirmed && !l.IsRemoved && l.ValidTo >= today && l.ValidTo <= soon));
        var counts = new Dictionary<string, int>
        {
            ["licences"] = await licences.CountAsync(cancellationToken),
            ["cases"] = await cases.CountAsync(cancellationToken),
            ["complaints"] = await complaints.CountAsync(cancellationToken),
            ["ending"] = await ending.CountAsync(cancellationToken),
            ["all"] = await providers.CountAsync(cancellationToken),
        };
        var skip = (number - 1) * PageSize;
        if (show is "all" or "ending")
        {
            var chosen = show == "ending" ? ending : await FilterAsync(providers, filter, cancellationToken);
            var facts = await _directory.LoadAsync(chosen.OrderByDescending(p => p.Id).Skip(skip).Take(PageSize), cancellationToken);
            var total = show == "ending" || filter.IsEmpty ? counts[show] : await chosen.CountAsync(cancellationToken);
            return new QueuePage(show, new Page<QueueRow>([], total, number, PageSize), facts, counts, filter);
        }

        var rows = show switch
        {
            "cases" => (await cases.OrderBy(c => c.SubmittedAt).Skip(skip).Take(PageSize)
                .Select(c => new { c.ProviderId, c.Title, c.SubmittedAt }).ToListAsync(cancellationToken))
                .Select(c => new QueueRow(c.ProviderId, "", "Finished case", c.Title, c.SubmittedAt)).ToList(),
            "complaints" => (await complaints.OrderBy(c => c.At).Skip(skip).Take(PageSize)
                .Select(c => new { c.ProviderId, c.State, c.At }).ToListAsync(cancellationToken))
                .Select(c => new QueueRow(c.ProviderId, "", "Complaint", ProviderTexts.Of(c.State), c.At)).ToList(),
            _ => (await licences.OrderBy(l => l.SubmittedAt).Skip(skip).Take(PageSize)
                .Select(l => new { l.ProviderId, l.Kind, l.Number, l.SubmittedAt }).ToListAsync(cancellationToken))
                .Select(l => new QueueRow(l.ProviderId, "", "Licence", $"{_licences.Label(l.Kind)} {l.Number}", l.SubmittedAt)).ToList(),
        };
        var names = await _directory.FindAsync([.. rows.Select(r => r.ProviderId).Distinct()], cancellationToken);
        return new QueuePage(
            show, new Page<QueueRow>([.. rows.Select(r => r with { Provider = names.GetValueOrDefault(r.ProviderId)?.Name ?? "—" })], counts[show], number, PageSize),
            [], counts, filter);
    }

    private async Task<IQueryable<Provider>> FilterAsync(IQueryable<Provider> providers, ProviderFilter filter, CancellationToken cancellationToken)
    {
        if (TypedText.Clean(filter.Q) is { } words)
        {
            var named = await _names.SearchAsync(words, Provider.Kinds, MaxNamed, cancellationToken);
            var number = words.ToUpperInvariant();
            providers = providers.Where(p => named.Contains(p.Id) || p.Number.Contains(number)
                || _db.Set<ProviderLicence>().Any(l => l.ProviderId == p.Id && !l.IsRemoved && l.Number.Contains(words)));
        }

        if (filter.Kind is { } kind)
        {
            providers = providers.Where(p => p.Kind == kind);
        }

        if (filter.Offers is { } offers)
        {
            providers = providers.Where(p => _db.Set<ProviderStanding>().Any(s => s.Id == p.Id && s.IsOffering) == offers);
        }

        if (filter.EndsBy is { } day)
        {
            providers = providers.Where(p => _db.Set<ProviderLicence>().Any(
                l => l.ProviderId == p.Id && l.State == ReviewState.Confirmed && !l.IsRemoved && l.ValidTo <= day));
        }

        return providers;
    }

    public async Task<AdmitPage> AdmitAsync(ProviderPage page, int number, CancellationToken cancellationToken) => new(
        page, number, _clock.Today,
        page.Admission?.FileId is { } file ? (await _files.FindAsync([file], cancellationToken)).Select(f => f.Url).FirstOrDefault() : null);

    private async Task<Page<ProviderCase>> CasesAsync(Guid id, ProviderReader reader, int number, CancellationToken cancellationToken)
    {
        var cases = _db.Set<ProviderCase>().AsNoTracking().Where(c => c.ProviderId == id && (reader != ProviderReader.Public || c.State == ReviewState.Confirmed));
        var total = await cases.CountAsync(cancellationToken);
        number = LastOr(number, total);
        return new Page<ProviderCase>(
            await cases.OrderBy(c => c.State == ReviewState.Submitted ? 0 : 1).ThenByDescending(c => c.FinishedOn).ThenBy(c => c.Id)
                .Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken),
            total, number, PageSize);
    }

    private async Task<Page<ProviderComplaint>> ComplaintsAsync(Guid id, ProviderReader reader, int number, CancellationToken cancellationToken)
    {
        var complaints = _db.Set<ProviderComplaint>().AsNoTracking().Where(c => c.ProviderId == id);
        if (reader != ProviderReader.Operator)
        {
            complaints = complaints.Where(c => c.State == ComplaintState.Open || c.State == ComplaintState.Upheld || c.State == ComplaintState.NotUpheld);
        }

        var total = await complaints.CountAsync(cancellationToken);
        number = LastOr(number, total);
        return new Page<ProviderComplaint>(
            await complaints.OrderBy(c => c.State == ComplaintState.Submitted ? 0 : c.State == ComplaintState.Open ? 1 : 2).ThenByDescending(c => c.At).ThenBy(c => c.Id)
                .Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken),
            total, number, PageSize);
    }

    /// <summary>The page asked for, or the last one: two lists share the address, and the other one may have more pages.</summary>
    private static int LastOr(int number, int total) => Math.Clamp(number, 1, Math.Max(1, (total + PageSize - 1) / PageSize));

    private async Task<ProviderPage?> ReadAsync(IQueryable<Provider> query, ProviderReader reader, ListPages pages, CancellationToken cancellationToken)
    {
        var found = query.AsNoTracking().Include(p => p.People.OrderBy(x => x.Position)).Include(p => p.Fees.OrderBy(x => x.Position)).AsSplitQuery();
        if ((await _directory.LoadAsync(found, cancellationToken)).FirstOrDefault() is not { } facts)
        {
            return null;
        }

        var id = facts.Provider.Id;
        var cases = await CasesAsync(id, reader, pages.Cases, cancellationToken);
        var complaints = await ComplaintsAsync(id, reader, pages.Complaints, cancellationToken);
        var admissions = await _db.Set<ProviderAdmission>().AsNoTracking().Where(a => a.ProviderId == id).OrderByDescending(a => a.AdmittedOn).ToListAsync(cancellationToken);
        var files = (await _files.FindAsync(
            [.. facts.Licences.Select(l => l.FileId).Concat(cases.Items.Select(c => c.FileId)).Concat(admissions.Select(a => a.FileId)).OfType<Guid>()], cancellationToken))
            .ToDictionary(f => f.Id, f => f.Url);
        var offerings = _offerings is null ? [] : (await _offerings.FindAsync([id], cancellationToken)).GetValueOrDefault(id) ?? [];
        var today = _clock.Today;
        return new ProviderPage(
            facts,
            [
                .. facts.Licences.Select(l => new LicenceRow(
                    l, _licences.Label(l.Kind), l.FileId is { } file ? files.GetValueOrDefault(file) : null, l.IsInForce(today), l.HasExpired(today))),
            ],
            cases, complaints, offerings, admissions, files, await _settings.GetAsync<GradeRules>(cancellationToken));
    }
}
