using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;

namespace Exchange.Rights.Services;

/// <summary>Looks at what is on offer with the rules as they are, and as they would be.</summary>
internal sealed class TradeRulePreviews
{
    /// <summary>So many offers are looked at while somebody waits for the page.</summary>
    private const int Most = 2000;

    private const int Batch = 200;
    private const int MostExamples = 20;

    private readonly Tradability _tradability;
    private readonly TradeRuleBook _book;
    private readonly ITradedPackages _packages;
    private readonly TradeTexts _texts;
    private readonly SiteClock _clock;

    public TradeRulePreviews(Tradability tradability, TradeRuleBook book, ITradedPackages packages, TradeTexts texts, SiteClock clock)
    {
        _tradability = tradability;
        _book = book;
        _packages = packages;
        _texts = texts;
        _clock = clock;
    }

    public async Task<TradeRulePreview> ForeseeAsync(IReadOnlyList<TradeRuleVersion> drafts, CancellationToken cancellationToken)
    {
        var day = drafts.Max(d => d.From) is var from && from > _clock.Today ? from : _clock.Today;
        var before = await _book.OnAsync(day, cancellationToken);
        var after = await _book.OnAsync(day, cancellationToken, drafts);
        var turns = new Dictionary<(TradeLight Before, TradeLight After), int>();
        var examples = new List<TradeRulePreview.Example>();
        var looked = 0;
        var isCut = false;
        foreach (var mode in drafts.Select(d => d.Mode).Distinct().Order())
        {
            Guid? last = null;
            while (await _packages.ReadAsync(mode, last, Batch, cancellationToken) is { Count: > 0 } packages)
            {
                if (looked >= Most)
                {
                    isCut = true;
                    break;
                }

                // Most ask the same beside their mode.
                foreach (var group in packages.GroupBy(p => p.Question))
                {
                    List<Guid> rights = [.. group.SelectMany(p => p.RightIds).Distinct()];
                    var was = await _tradability.CheckAsync(rights, [group.Key], day, before, cancellationToken);
                    var becomes = await _tradability.CheckAsync(rights, [group.Key], day, after, cancellationToken);
                    foreach (var package in group.Where(p => p.RightIds.Any(was.ContainsKey)))
                    {
                        var (then, next) = (Light(was, package), Light(becomes, package));
                        if (then != next)
                        {
                            turns[(then, next)] = turns.GetValueOrDefault((then, next)) + 1;
                            examples.Add(new TradeRulePreview.Example(package.Number, package.Title, _texts.Mode(mode), then, next));
                        }
                    }
                }

                looked += packages.Count;
                last = packages[^1].Id;
            }
        }

        return new TradeRulePreview(
            day, looked, isCut, [.. turns.OrderByDescending(t => t.Key.After).ThenByDescending(t => t.Key.Before).Select(t => new TradeRulePreview.Turn(t.Key.Before, t.Key.After, t.Value))],
            [.. examples.OrderByDescending(e => e.After).Take(MostExamples)]);
    }

    // The gravest of a package's rights decides.
    private static TradeLight Light(IReadOnlyDictionary<Guid, RightCheckUp> found, TradedPackage package) =>
        package.RightIds.Where(found.ContainsKey).Max(id => found[id].Modes[0].Light);
}
