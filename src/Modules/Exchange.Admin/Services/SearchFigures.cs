using System.Globalization;
using Exchange.Framework.Time;
using Exchange.Search.Contracts;
using Exchange.Statistics.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Admin.Services;

/// <summary>What was searched for and whether it was found. Nothing is kept of who asked, so that there are no rows of persons to show.</summary>
internal sealed class SearchFigures : IFigureSource
{
    private const int Days = 30;
    private const int MostWords = 20;

    private readonly ISearchCounts _counts;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<SearchFigures> S;

    public SearchFigures(ISearchCounts counts, SiteClock clock, IStringLocalizer<SearchFigures> localizer)
    {
        _counts = counts;
        _clock = clock;
        S = localizer;
    }

    public string Position => "5.5";

    public string Caption => S["Searching"];

    public IReadOnlyList<Figure> Figures =>
    [
        new Figure
        {
            Code = "search.found",
            Title = S["Searches of the last 30 days, by outcome"],
            Rule = S["Counted is what people typed into a search field, once a request, whatever was looked in; not further pages, nor what is answered by a page kept for at most a minute. Without a hit is what found nothing anywhere it was looked for."],
            Count = CountOutcomesAsync,
        },
        new Figure
        {
            Code = "search.day",
            Title = S["Searches by day"],
            Rule = S["As above, in the last 30 days."],
            IsTimeline = true,
            Count = CountDaysAsync,
        },
        new Figure
        {
            Code = "search.missed",
            Title = S["Words that found nothing"],
            Rule = S["Counted are people who asked for the same words without a hit, since they were first asked for. Words that fewer than five asked for are not kept; the twenty most asked for are shown, and lead to what they find now."],
            Count = CountMissedAsync,
        },
    ];

    private async Task<IReadOnlyList<FigureGroup>> CountOutcomesAsync(CancellationToken cancellationToken)
    {
        var days = await _counts.ReadDaysAsync(_clock.Today.AddDays(1 - Days), cancellationToken);
        var (all, without) = (days.Sum(d => d.Searches), days.Sum(d => d.WithoutHits));
        var share = all == 0 ? "0" : (100.0 * without / all).ToString("0.#", CultureInfo.InvariantCulture);
        return
        [
            new FigureGroup("found", S["With hits"], all - without),
            new FigureGroup("nothing", S["Without a hit ({0} %)", share], without) { IsHeadline = true, CatalogUrl = without == 0 ? null : "/Admin/Synonyms/missed" },
        ];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountDaysAsync(CancellationToken cancellationToken)
    {
        var first = _clock.Today.AddDays(1 - Days);
        var days = (await _counts.ReadDaysAsync(first, cancellationToken)).ToDictionary(d => d.Day, d => d.Searches);
        return
        [
            .. Enumerable.Range(0, Days).Select(i => first.AddDays(i))
                .Select(day => new FigureGroup(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("MM-dd", CultureInfo.InvariantCulture), days.GetValueOrDefault(day))),
        ];
    }

    private async Task<IReadOnlyList<FigureGroup>> CountMissedAsync(CancellationToken cancellationToken) =>
    [
        .. (await _counts.ListMissedAsync(1, cancellationToken)).Items.Take(MostWords)
            .Select(m => new FigureGroup(m.Key[..12], m.Text, m.Count) { CatalogUrl = $"/search?q={Uri.EscapeDataString(m.Text)}" }),
    ];
}
