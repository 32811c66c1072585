using Exchange.Search.Contracts;

namespace Exchange.Search.Indexing;

/// <summary>
/// Finds in texts the passage that answers a question best: the one with most of its words, or of what means the same by the list of
/// synonyms. A word that fewer of the passages have counts more. Knows no index.
/// </summary>
internal sealed class PassageFinder
{
    /// <summary>A claim may fill a page; so much of it says what it is about.</summary>
    private const int Shown = 220;

    // One word in common is chance.
    private const int LeastWords = 2;

    // What was typed counts more than what means the same, as in the search.
    private const double SenseWeight = 0.5;

    private readonly SearchAnalyzer _analyzer;
    private readonly Highlighter _highlighter;
    private readonly IReadOnlyList<string> _words;
    private readonly IReadOnlyList<Synonyms.Concept> _senses;
    private readonly IReadOnlyList<IReadOnlyList<TextToken>> _marked;

    public PassageFinder(SearchAnalyzer analyzer, Highlighter highlighter, TextQuery question)
    {
        _analyzer = analyzer;
        _highlighter = highlighter;
        _words = [.. question.Parts.SelectMany(p => p.Phrases).SelectMany(p => p).Where(t => t.Kind != TokenKind.Character).Select(t => t.Term).Distinct()];
        _senses = [.. question.Parts.SelectMany(p => p.Senses).Distinct()];
        _marked = [.. question.Units.Where(unit => unit[0].Kind != TokenKind.Character), .. question.Marked];
    }

    public IReadOnlyList<Passage?> Find(IReadOnlyList<IReadOnlyList<string>> texts)
    {
        var read = texts.Select(passages => passages.Select(Covered).ToList()).ToList();
        var all = read.SelectMany(passages => passages).ToList();
        var weights = _words.Select((_, i) => Math.Log(1 + ((double)all.Count / (1 + all.Count(c => c.Words.Contains(i)))))).ToList();
        var senseWeights = _senses.Select((_, i) => SenseWeight * Math.Log(1 + ((double)all.Count / (1 + all.Count(c => c.Senses.Contains(i)))))).ToList();
        return [.. texts.Select((passages, i) => Best(passages, read[i], weights, senseWeights))];
    }

    private Passage? Best(
        IReadOnlyList<string> passages, List<(HashSet<int> Words, HashSet<int> Senses)> covered, List<double> weights, List<double> senseWeights)
    {
        var best = -1;
        var most = 0d;
        for (var i = 0; i < passages.Count; i++)
        {
            var (words, senses) = covered[i];
            if (words.Count + (senses.Count * LeastWords) < Math.Min(LeastWords, _words.Count))
            {
                continue;
            }

            // The earlier of two equal ones: an abstract's first sentence, the independent claim.
            var score = words.Sum(w => weights[w]) + senses.Sum(s => senseWeights[s]);
            if (score > most)
            {
                (best, most) = (i, score);
            }
        }

        return best < 0 ? null : new Passage(best, _highlighter.Snippet(passages[best], _marked, Shown), most);
    }

    private (HashSet<int> Words, HashSet<int> Senses) Covered(string passage)
    {
        var terms = _analyzer.Analyze(passage).Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
        return (
            [.. Enumerable.Range(0, _words.Count).Where(i => terms.Contains(_words[i]))],
            [.. Enumerable.Range(0, _senses.Count).Where(i => _senses[i].Forms.Any(form => form.All(t => terms.Contains(t.Term))))]);
    }
}
