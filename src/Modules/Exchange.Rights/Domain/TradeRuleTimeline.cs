using System.Text.RegularExpressions;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>Which rule speaks for a condition and a mode on a day: of those in force the one that began last (rules GEN-01).</summary>
internal static partial class TradeRuleTimeline
{
    /// <summary>The rules to ask on the day.</summary>
    /// <param name="shipped">Those of the site's file.</param>
    /// <param name="entered">Those of the operator; of the same day they win over the file, the later entered one over the earlier.</param>
    public static IReadOnlyList<TradeRule> On(DateOnly day, IReadOnlyList<TradeRule> shipped, IReadOnlyCollection<TradeRuleVersion> entered, bool isChinese)
    {
        var slots = entered.Where(v => !v.IsWithdrawn && v.From <= day).GroupBy(v => (v.When, v.Mode))
            .ToDictionary(g => g.Key, g => g.OrderBy(v => v.From).ThenBy(v => v.EnteredAt).ThenBy(v => v.Id).Last());
        if (slots.Count == 0)
        {
            return shipped;
        }

        var rules = new List<TradeRule>();
        foreach (var rule in shipped)
        {
            // What begins after the operator's version is newer law, and speaks again.
            var modes = rule.IsInForceOn(day)
                ? rule.Modes.Where(m => !(slots.TryGetValue((rule.When, m), out var version) && version.From >= rule.From)).ToList()
                : [];
            foreach (var mode in modes)
            {
                slots.Remove((rule.When, mode));
            }

            if (modes.Count > 0)
            {
                rules.Add(rule with { Modes = modes });
            }
        }

        rules.AddRange(slots.Values.Select(version => version.ToRule(isChinese)).OfType<TradeRule>());
        return rules;
    }

    /// <summary>What no rule may say, whoever enters it; an English msgid, null when there is nothing against it.</summary>
    public static string? Against(TradeCondition when, TradeLight? light) => when switch
    {
        // GEN-05, §4.3: what is not known is never shown as free.
        TradeCondition.Unknown or TradeCondition.Stale when light is not (TradeLight.Grey or TradeLight.Red) =>
            "What is not known, or was looked up too long ago, can only be grey or red.",
        TradeCondition.Nothing when light is not TradeLight.Green => "Where nothing stands against a mode, the light is green.",
        not TradeCondition.Nothing when light is TradeLight.Green => "Green is said only where nothing else is.",
        _ => null,
    };

    /// <summary>The places {0}, {1} … of a text are filled with what the register tells; another brace would break the page.</summary>
    public static bool HasPlacesOf(string text, string model)
    {
        var known = Place().Matches(model).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        return Place().Matches(text).All(m => known.Contains(m.Value)) && !Place().Replace(text, "").Contains('{', StringComparison.Ordinal)
            && !Place().Replace(text, "").Contains('}', StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
