namespace Exchange.Rights.Domain;

/// <summary>Assigns nodes of the V-Ti taxonomy to a patent (rules TAX-01 to TAX-03).</summary>
internal sealed class TaxonomyMatcher
{
    private static readonly string[] _fieldWords = ["钒", "钛", "vanad", "titan", "ilmenite"];

    private readonly IReadOnlyList<TaxonomyRule> _rules;
    private readonly IpcHierarchy _hierarchy;

    /// <param name="rules">In the published order, which decides between equals.</param>
    public TaxonomyMatcher(IReadOnlyList<TaxonomyRule> rules, IpcHierarchy hierarchy)
    {
        _rules = rules;
        _hierarchy = hierarchy;
    }

    /// <summary>Node codes, the one of the main symbol first; empty when nothing fits.</summary>
    /// <param name="symbols">The main one first.</param>
    public IReadOnlyList<string> Match(IEnumerable<IpcSymbol> symbols, string title, string text)
    {
        var words = $"{title}\n{text}";
        var isField = _fieldWords.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));
        var codes = new List<string>();
        foreach (var symbol in symbols)
        {
            if (MatchOne(symbol, title, words, isField) is { } code && !codes.Contains(code))
            {
                codes.Add(code);
            }
        }

        return codes;
    }

    private string? MatchOne(IpcSymbol symbol, string title, string words, bool isField)
    {
        string? best = null;
        var bestLength = 0;
        var bestHits = 0;
        foreach (var rule in _rules)
        {
            var length = 0;
            foreach (var pattern in rule.Patterns)
            {
                // TAX-03: a generic symbol alone says nothing about vanadium or titanium.
                if (isField || !pattern.IsGeneric)
                {
                    length = Math.Max(length, pattern.Match(symbol, _hierarchy));
                }
            }

            if (length == 0 || length < bestLength)
            {
                continue;
            }

            // TAX-02: among nodes that match equally long, keywords decide; one in the title counts twice.
            var hits = rule.Keywords.Sum(keyword =>
                (Mentions(words, keyword) ? 1 : 0) + (Mentions(title, keyword) ? 1 : 0));
            if (length > bestLength || hits > bestHits)
            {
                (best, bestLength, bestHits) = (rule.Code, length, hits);
            }
        }

        return best;
    }

    // Chinese words stand anywhere. Latin ones start a word; an abbreviation is a whole word in its own case (VAR, not various).
    private static bool Mentions(string text, string keyword)
    {
        if (!char.IsAsciiLetter(keyword[0]))
        {
            return text.Contains(keyword, StringComparison.Ordinal);
        }

        var isAbbreviation = keyword.Length <= 3;
        var comparison = isAbbreviation ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(keyword, comparison); at >= 0; at = text.IndexOf(keyword, at + 1, comparison))
        {
            var end = at + keyword.Length;
            if ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (!isAbbreviation || end == text.Length || !char.IsAsciiLetter(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
