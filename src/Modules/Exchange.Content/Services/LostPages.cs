using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Content.ViewModels;
using Exchange.Framework.Navigation;
using Exchange.Search.Contracts;

namespace Exchange.Content.Services;

/// <summary>Looks for what a reader may have wanted who came to an address where nothing stands.</summary>
internal sealed class LostPages
{
    private const int HitsOfEach = 4;
    private const int DigitsOfANumber = 6;

    // Of the radicals; what stands before them are letters of other scripts and signs.
    private const char FirstIdeograph = '\u2E80';

    private static readonly string[] _searched = [IContentDocuments.SourceName, "listings", "patents"];

    private readonly IReadOnlyList<ISearchSource> _sources;
    private readonly ISearchService _search;
    private readonly LostPageLimit _limit;

    public LostPages(IEnumerable<ISearchSource> sources, ISearchService search, LostPageLimit limit)
    {
        _sources = [.. sources.Where(source => _searched.Contains(source.Name)).OrderBy(source => source.Position, PositionComparer.Instance)];
        _search = search;
        _limit = limit;
    }

    /// <summary>The best hits of each kind; nothing when too many ask at the moment.</summary>
    /// <param name="words">Of the address.</param>
    public IReadOnlyList<LostHits> Find(string words)
    {
        if (words.Length == 0)
        {
            return [];
        }

        // Beside Chinese words the Latin ones of an address, such as no-such-page, are no trace of what was meant; numbers are.
        var parts = words.Split(' ');
        if (parts.Any(part => part.Any(IsChinese)))
        {
            words = string.Join(' ', parts.Where(part => part.Any(c => IsChinese(c) || char.IsAsciiDigit(c))));
        }

        using var permit = _limit.Limiter.AttemptAcquire();
        return permit.IsAcquired
            ? [.. _sources.Select(source => new LostHits(source.Name, source.Caption, Near(source.Name, words))).Where(found => found.Hits.Count > 0)]
            : [];
    }

    private static bool IsChinese(char character) => character >= FirstIdeograph;

    private List<SearchHit> Near(string source, string words)
    {
        // Texts of the other language are no answer; the register has one language only.
        var filters = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (source == IContentDocuments.SourceName)
        {
            filters[ContentFacets.Language] = [CultureInfo.CurrentUICulture.Name];
        }

        var result = _search.Search(new SearchRequest { Source = source, Query = words, Filters = filters, PageSize = HitsOfEach });
        var parts = words.Split(' ');

        // A number is found as it stands; words that merely occur somewhere in a long text are no trace of what was meant.
        var isNumber = !result.Relaxed && parts.Any(part => part.Count(char.IsAsciiDigit) >= DigitsOfANumber);
        return [.. result.Hits.Where(hit => isNumber || parts.Count(part => hit.Title.Contains(part, StringComparison.OrdinalIgnoreCase)) * 2 >= parts.Length)];
    }
}
