using System.Globalization;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Search.Contracts;
using Exchange.Statistics.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Admin.Services;

/// <summary>What was searched for and whether it was found. Of a search the day and the outcome are all that is kept, and all that a row says.</summary>
internal sealed class SearchFigures : IFigureSource
{
    private const int Days = 30;
    private const string Found = "found";
    private const string Nothing = "nothing";

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
            Rule = S["Counted is what people typed into a search field, once a page that they were shown, whatever was looked in; not further pages or narrowed results, nor what is answered by a page kept for at most a minute. Without a hit is what found nothing anywhere it was looked for; which words these were stands on the desk of the words, from five people on."],
            Count = CountOutcomesAsync,
            Rows = ListOutcomeAsync,
        },
        new Figure
        {
            Code = "search.day",
            Title = S["Searches by day"],
            Rule = S["As above, in the last 30 days."],
            IsTimeline = true,
            Count = CountDaysAsync,
            Rows = ListDayAsync,
        },
    ];

    private DateOnly First => _clock.Today.AddDays(1 - Days);

    private async Task<IReadOnlyList<FigureGroup>> CountOutcomesAsync(CancellationToken cancellationToken)
    {
        var days = await _counts.ReadDaysAsync(First, cancellationToken);
        var (all, without) = (days.Sum(d => d.Searches), days.Sum(d => d.WithoutHits));
        return
        [
            new FigureGroup(Found, S["With hits"], all - without),
            new FigureGroup(Nothing, S["Without a hit ({0} %)", Share(without, all)], without) { IsHeadline = true },
        ];
    }

    private async Task<Page<FigureRow>> ListOutcomeAsync(string group, int page, CancellationToken cancellationToken)
    {
        if (group is not (Found or Nothing))
        {
            return FigureRows.None;
        }

        var days = await _counts.ReadDaysAsync(First, cancellationToken);
        return Expand(page, [.. days.Select(d => (d.Day, group == Found, group == Found ? d.Searches - d.WithoutHits : d.WithoutHits))]);
    }

    private async Task<IReadOnlyList<FigureGroup>> CountDaysAsync(CancellationToken cancellationToken)
    {
        var days = (await _counts.ReadDaysAsync(First, cancellationToken)).ToDictionary(d => d.Day, d => d.Searches);
        return
        [
            .. Enumerable.Range(0, Days).Select(i => First.AddDays(i))
                .Select(day => new FigureGroup(KeyOf(day), day.ToString("MM-dd", CultureInfo.InvariantCulture), days.GetValueOrDefault(day))),
        ];
    }

    private async Task<Page<FigureRow>> ListDayAsync(string group, int page, CancellationToken cancellationToken) =>
        (await _counts.ReadDaysAsync(First, cancellationToken)).FirstOrDefault(d => KeyOf(d.Day) == group) is { } day
            ? Expand(page, [(day.Day, true, day.Searches - day.WithoutHits), (day.Day, false, day.WithoutHits)])
            : FigureRows.None;

    // A row for each search: nothing tells one from another but the day and the outcome.
    private Page<FigureRow> Expand(int page, IReadOnlyList<(DateOnly Day, bool IsFound, int Count)> counts)
    {
        var rows = counts.SelectMany(c => Enumerable.Repeat(new FigureRow(c.IsFound ? S["Search with hits"] : S["Search without a hit"], null, c.Day), c.Count));
        return new Page<FigureRow>(
            [.. rows.Skip((page - 1) * FigureRows.PageSize).Take(FigureRows.PageSize)], counts.Sum(c => c.Count), page, FigureRows.PageSize);
    }

    private static string KeyOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Share(int part, int all) => all == 0 ? "0" : (100.0 * part / all).ToString("0.#", CultureInfo.InvariantCulture);
}
