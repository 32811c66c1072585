using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Providers.Services;

/// <summary>Providers in figures, among them those for which the plan sets an aim (rules §14.1: G4b, G5, G6).</summary>
internal sealed class ProviderFigures : IFigureSource
{
    private readonly AppDbContext _db;
    private readonly ProviderDirectory _directory;
    private readonly IPartyDirectory _parties;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<ProviderFigures> S;
    private IReadOnlyList<ProviderFacts>? _offering;

    public ProviderFigures(
        AppDbContext db, ProviderDirectory directory, IPartyDirectory parties, SiteClock clock, IStringLocalizer<ProviderFigures> localizer)
    {
        _db = db;
        _directory = directory;
        _parties = parties;
        _clock = clock;
        S = localizer;
    }

    public string Position => "1";

    public string Caption => S["Service providers"];

    public IReadOnlyList<Figure> Figures =>
    [
        new Figure
        {
            Code = "providers.plan",
            Title = S["Providers for which the plan sets an aim"],
            Rule = S["Counted are providers that offer today: published, verified, and every licence that their kind needs in force. Appraisers and insurers count as pilot participants (名录), banks when the operator has marked them as a sci-tech branch. The search for providers has the same filter, “Pilot”."],
            IsPublic = true,
            Count = CountPlanAsync,
        },
        new Figure
        {
            Code = "providers.kind",
            Title = S["Providers that offer, by kind"],
            Rule = S["Counted are providers that offer today: published, verified, and every licence that their kind needs in force."],
            IsPublic = true,
            Count = CountOfferingAsync,
        },
        new Figure
        {
            Code = "providers.admitted",
            Title = S["Pilot participants, by kind"],
            Rule = S["Counted are organisations on the list of pilot participants (名录) today, whether they offer or not: admitted until today and no exit recorded."],
            Count = CountAdmittedAsync,
            Rows = ListAdmittedAsync,
            RowPermission = ProviderPermissions.ReviewProvidersName,
        },
        new Figure
        {
            Code = "providers.response",
            Title = S["Time to the answer, by kind of provider"],
            Rule = S["The median time from a question to its answer, in full hours, over the answered questions of the last 365 days. Fewer than five answers give no figure."],
            Unit = FigureUnit.Hours,
            Count = CountResponsesAsync,
            Rows = ListResponsesAsync,
            RowPermission = ProviderPermissions.ReviewProvidersName,
        },
    ];

    private async Task<IReadOnlyList<FigureGroup>> CountPlanAsync(CancellationToken cancellationToken)
    {
        var offering = await OfferingAsync(cancellationToken);
        return
        [
            Of("tech-branch", S["Sci-tech branches of banks"], "/providers?kind=bank&pilot=tech-branch", 1, 1, S["Plan 攀办发〔2016〕22号, goals: one sci-tech bank"],
                [.. offering.Where(f => f.Provider.IsTechBranch)]),
            Of("appraiser", S["Appraisers in the pilot"], "/providers?kind=appraiser&pilot=admitted", 1, 2, S["Plan 攀办发〔2016〕22号, goals: one or two bodies for appraisal, evaluation and financing services"],
                [.. offering.Where(f => f.Provider.Kind == OrganisationKind.Appraiser && f.IsAdmitted)]),
            Of("insurer", S["Insurers in the pilot"], "/providers?kind=insurer&pilot=admitted", 1, 2, S["Plan 攀办发〔2016〕22号, goals: one or two insurers for IP insurance"],
                [.. offering.Where(f => f.Provider.Kind == OrganisationKind.Insurer && f.IsAdmitted)]),
        ];

        static FigureGroup Of(string key, string label, string url, int from, int to, string instrument, IReadOnlyList<ProviderFacts> found) =>
            new(key, label, found.Count)
            {
                Demo = found.Count(f => f.Provider.IsDemo),
                CatalogUrl = url,
                Target = new FigureTarget(from, to, instrument, IsVerified: true),
                IsHeadline = true,
            };
    }

    private async Task<IReadOnlyList<FigureGroup>> CountOfferingAsync(CancellationToken cancellationToken)
    {
        var offering = (await OfferingAsync(cancellationToken)).ToLookup(f => f.KindName);
        return
        [
            .. ProviderTexts.KindNames.Select(kind => new FigureGroup(kind, S[ProviderTexts.KindOf(kind)], offering[kind].Count())
            {
                Demo = offering[kind].Count(f => f.Provider.IsDemo),
                CatalogUrl = $"/providers?kind={kind}",
            }),
        ];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountAdmittedAsync(CancellationToken cancellationToken)
    {
        var admitted = Admitted().Select(a => a.ProviderId);
        var counts = await _db.Set<Provider>().Where(p => admitted.Contains(p.Id)).GroupBy(p => p.Kind)
            .Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(p => p.IsDemo) }).ToDictionaryAsync(g => g.Key, cancellationToken);
        return
        [
            .. Provider.Kinds.Select(kind => new FigureGroup(ProviderTexts.NameOf(kind), Label(kind), counts.GetValueOrDefault(kind)?.Count ?? 0)
            {
                Demo = counts.GetValueOrDefault(kind)?.Demo ?? 0,
            }),
        ];
    }

    private async Task<Page<FigureRow>> ListAdmittedAsync(string group, int page, CancellationToken cancellationToken)
    {
        if (KindOf(group) is not { } kind)
        {
            return FigureRows.None;
        }

        var admitted = Admitted().Select(a => a.ProviderId);
        return await NamedAsync(
            _db.Set<Provider>().Where(p => p.Kind == kind && admitted.Contains(p.Id)).OrderBy(p => p.Number)
                .Select(p => new ProviderRow(p.Id, p.Number, null, null)), page, cancellationToken);
    }

    private async Task<IReadOnlyList<FigureGroup>> CountResponsesAsync(CancellationToken cancellationToken)
    {
        // No database has a median: two instants a question are read, of one year.
        var responses = (await Answered().Select(r => new { r.Kind, r.IsDemo, r.AskedAt, r.AnsweredAt }).ToListAsync(cancellationToken)).ToLookup(r => r.Kind);
        return
        [
            .. Provider.Kinds.Select(kind =>
            {
                var figures = ResponseFigures.Of(responses[kind].Select(r => (r.AskedAt, r.AnsweredAt)), _clock.Now);
                return new FigureGroup(ProviderTexts.NameOf(kind), Label(kind), figures.Answered < SmallGroups.Minimum ? null : figures.MedianHours)
                {
                    Sample = figures.Answered,
                    Demo = responses[kind].Count(r => r.IsDemo),
                };
            }),
        ];
    }

    private async Task<Page<FigureRow>> ListResponsesAsync(string group, int page, CancellationToken cancellationToken) =>
        KindOf(group) is not { } kind
            ? FigureRows.None
            : await NamedAsync(
                Answered().Where(r => r.Kind == kind).OrderByDescending(r => r.AskedAt).ThenBy(r => r.Id)
                    .Select(r => new ProviderRow(r.ProviderId, r.Number, r.AskedAt, r.AnsweredAt)), page, cancellationToken);

    private async Task<Page<FigureRow>> NamedAsync(IQueryable<ProviderRow> rows, int page, CancellationToken cancellationToken)
    {
        var found = await FigureRows.PageAsync(rows, page, r => r, cancellationToken);
        var parties = await _parties.FindAsync([.. found.Items.Select(r => r.ProviderId).Distinct()], cancellationToken);
        return new Page<FigureRow>([.. found.Items.Select(ToRow)], found.Total, found.Number, found.Size);

        FigureRow ToRow(ProviderRow row)
        {
            var name = parties.GetValueOrDefault(row.ProviderId)?.Name;
            return new FigureRow(
                row.Number,
                row is { AskedAt: { } asked, AnsweredAt: { } answered } ? S["{0}: {1} hours", name ?? "", Median.Hours([answered - asked])!] : name,
                row.AskedAt is { } at ? SiteClock.ToDate(at) : null, $"/Admin/Providers/{row.ProviderId:N}");
        }
    }

    private async Task<IReadOnlyList<ProviderFacts>> OfferingAsync(CancellationToken cancellationToken) =>
        _offering ??= [.. (await _directory.LoadAsync(_db.Set<Provider>().AsNoTracking().Where(p => p.IsPublished), cancellationToken)).Where(f => f.NotOfferingReason is null)];

    private IQueryable<ProviderAdmission> Admitted()
    {
        var today = _clock.Today;
        return _db.Set<ProviderAdmission>().Where(a => a.AdmittedOn <= today && a.ExitedOn == null);
    }

    private IQueryable<AnsweredRow> Answered()
    {
        var since = _clock.Now - ResponseFigures.Period;
        return _db.Set<ProviderResponse>().Where(r => r.AskedAt > since && r.AnsweredAt != null)
            .Join(_db.Set<Provider>(), r => r.ProviderId, p => p.Id, (r, p) => new AnsweredRow
            {
                Id = r.Id, ProviderId = p.Id, Number = p.Number, Kind = p.Kind, IsDemo = p.IsDemo, AskedAt = r.AskedAt, AnsweredAt = r.AnsweredAt,
            });
    }

    private string Label(OrganisationKind kind) => S[PartyLabels.Of(kind)];

    private static OrganisationKind? KindOf(string name) => Provider.Kinds.Cast<OrganisationKind?>().FirstOrDefault(kind => ProviderTexts.NameOf(kind!.Value) == name);

    private sealed record ProviderRow(Guid ProviderId, string Number, DateTimeOffset? AskedAt, DateTimeOffset? AnsweredAt);

    private sealed class AnsweredRow
    {
        public Guid Id { get; init; }

        public Guid ProviderId { get; init; }

        public string Number { get; init; } = "";

        public OrganisationKind Kind { get; init; }

        public bool IsDemo { get; init; }

        public DateTimeOffset AskedAt { get; init; }

        public DateTimeOffset? AnsweredAt { get; init; }
    }
}
