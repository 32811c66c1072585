using Exchange.Experts.Domain;
using Exchange.Experts.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Services;

/// <summary>The pool as people read it.</summary>
internal sealed class ExpertQueries
{
    private const int PageSize = 20;
    private const int Shown = 50;

    private readonly AppDbContext _db;
    private readonly ExpertPool _pool;
    private readonly DrawQueries _draws;
    private readonly ITaxonomy _taxonomy;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public ExpertQueries(AppDbContext db, ExpertPool pool, DrawQueries draws, ITaxonomy taxonomy, SiteSettings settings, SiteClock clock)
    {
        _db = db;
        _pool = pool;
        _draws = draws;
        _taxonomy = taxonomy;
        _settings = settings;
        _clock = clock;
    }

    public IReadOnlyList<TopicRow> Topics => [.. _taxonomy.Roots.Select(r => new TopicRow(r.Code, _taxonomy.Label(r.Code)))];

    /// <summary>Numbers, and the names of those who agreed to be named.</summary>
    public async Task<PoolPage> GetPoolAsync(int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var today = _clock.Today;
        var members = _db.Set<Expert>().AsNoTracking().Where(e => e.State == ExpertState.Admitted && e.ValidUntil >= today);
        var fields = await members.GroupBy(e => e.FieldNames).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var publishing = members.Where(e => e.Publishes);
        var named = await publishing.OrderBy(e => e.Number).Skip((page - 1) * Shown).Take(Shown)
            .Select(e => new { e.Name, e.Title, e.Employer, e.FieldNames, e.IsDemo }).ToListAsync(cancellationToken);
        var settings = await _settings.GetAsync<ExpertSettings>(cancellationToken);
        return new PoolPage(
            [.. Enum.GetValues<ExpertField>().Select(f => new FieldRow(f, fields.Where(g => Parse(g.Key).Contains(f)).Sum(g => g.Count)))], fields.Sum(g => g.Count),
            new Page<PublicExpert>(
                named.ConvertAll(e => new PublicExpert(e.Name, e.Title, e.Employer, Parse(e.FieldNames), e.IsDemo)), await publishing.CountAsync(cancellationToken), page, Shown),
            (await _draws.ListAsync(1, cancellationToken)).Items.Take(5).ToList(), settings.ConsultationDays);
    }

    public async Task<ExpertDeskPage> GetDeskAsync(ExpertForm? typed, CancellationToken cancellationToken)
    {
        var expert = await _pool.FindMineAsync(cancellationToken);
        var form = typed ?? ToForm(expert);
        form.Version = expert?.Version ?? 0;
        return new ExpertDeskPage(expert, form, Topics, expert is null ? [] : await _draws.ListMineAsync(expert.Id, cancellationToken));
    }

    public async Task<ExpertListPage> ListAsync(ExpertState? state, int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var all = _db.Set<Expert>().AsNoTracking();
        var counts = await all.GroupBy(e => e.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var chosen = state is null ? all : all.Where(e => e.State == state);
        // Who waits for admission stands in the order in which it was asked for.
        var ordered = state == ExpertState.Applied ? chosen.OrderBy(e => e.DeclaredAt).ThenBy(e => e.Number) : chosen.OrderByDescending(e => e.Number);
        var found = await ordered.Skip((page - 1) * PageSize).Take(PageSize)
            .Select(e => new { e.Id, e.Number, e.Name, e.Title, e.Employer, e.FieldNames, e.State, e.ValidUntil, e.DeclaredAt, e.IsDemo, e.SuspensionReason }).ToListAsync(cancellationToken);
        var ids = found.ConvertAll(e => e.Id);
        var ratings = await _db.Set<ConsultationTicket>().AsNoTracking().Where(t => t.ExpertId != null && t.Rating != null && ids.Contains(t.ExpertId.Value))
            .GroupBy(t => t.ExpertId!.Value).Select(g => new { g.Key, Count = g.Count(), Sum = g.Sum(t => t.Rating!.Value) })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        var today = _clock.Today;
        var rows = found.ConvertAll(e => new ExpertRow(
            e.Number, e.Name, e.Title, e.Employer, Parse(e.FieldNames), e.State, e.ValidUntil, e.State == ExpertState.Admitted && e.ValidUntil < today,
            ratings.TryGetValue(e.Id, out var rating) ? decimal.Round((decimal)rating.Sum / rating.Count, 1) : null,
            ratings.GetValueOrDefault(e.Id)?.Count ?? 0, e.State == ExpertState.Applied ? e.DeclaredAt : null, e.IsDemo, e.SuspensionReason is not null));
        return new ExpertListPage(
            new Page<ExpertRow>(rows, state is null ? counts.Values.Sum() : counts.GetValueOrDefault(state.Value), page, PageSize), state, counts);
    }

    /// <summary>Null when there is no such expert.</summary>
    public async Task<ExpertAdminPage?> ShowAsync(string number, ExpertForm? typed, CancellationToken cancellationToken)
    {
        var expert = await _db.Set<Expert>().AsNoTracking().Include(e => e.Interests).FirstOrDefaultAsync(e => e.Number == number, cancellationToken);
        if (expert is null)
        {
            return null;
        }

        var form = typed ?? ToForm(expert);
        form.Version = expert.Version;
        var until = expert.ValidUntil is { } day && day > _clock.Today ? day : _clock.Today.AddYears(2);
        return new ExpertAdminPage(
            expert, form, new AdmitForm { Version = expert.Version, ValidUntil = until }, Topics, _clock.Today, await _pool.IsInListAsync(expert.Id, cancellationToken),
            expert.SuspensionReason is not null && await _pool.IsOwnSuspensionAsync(expert.Number, cancellationToken));
    }

    /// <summary>How many wait for admission, and since when the oldest does.</summary>
    public async Task<(int Waiting, DateTimeOffset? Oldest)> CountAppliedAsync(CancellationToken cancellationToken)
    {
        var applied = _db.Set<Expert>().AsNoTracking().Where(e => e.State == ExpertState.Applied);
        return (await applied.CountAsync(cancellationToken), await applied.MinAsync(e => e.DeclaredAt, cancellationToken));
    }

    private static ExpertForm ToForm(Expert? expert) => expert is null
        ? new ExpertForm()
        : new ExpertForm
        {
            Name = expert.Name,
            Title = expert.Title,
            Employer = expert.Employer,
            Fields = [.. expert.Fields],
            Topics = [.. expert.Topics],
            Interests = string.Join('\n', expert.Interests.Select(i => i.Organisation)),
            Publishes = expert.Publishes,
        };

    private static IReadOnlyList<ExpertField> Parse(string names) => [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ExpertField>)];
}
