using System.Text.RegularExpressions;
using Exchange.Search.Domain;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;

namespace Exchange.Search.Indexing;

/// <summary>
/// Makes a query out of a question in everyday words: without the words that only ask (<c>Data/question-words.txt</c>),
/// with those that the law has for what is asked (<c>Data/everyday-words.txt</c>). No word is a must: the best hits have
/// most of them, and the rare ones count most.
/// </summary>
internal sealed class QuestionComposer
{
    private const int MaxAdded = 100;

    // Found by trying on the questions of bench/laws that are not kept aside; see docs/performance.md. A word counts by its
    // best field: what every article has from the name of its law then no longer hides what only one of them says.
    private static readonly IReadOnlyList<(string Field, float Weight)> _fields =
        [(IndexFields.Title, 1f), (IndexFields.Names, 1f), (IndexFields.Summary, 1f), (IndexFields.FullText, 0.5f)];

    private const float OtherFields = 0.1f;

    // A question about patents is first of all one for the patent law: 专利 of a question is looked for as 专利法 in the names.
    private const string LawEnding = "法";
    private const float NamedLaw = 0.5f;

    // Pairs from the start of the name: 专利法, 著作权法; not the 保护 of 个人信息保护法.
    private const int NameBegins = 3;

    private readonly SearchAnalyzer _analyzer;
    private readonly Regex _asking;
    private readonly IReadOnlyList<(string Everyday, IReadOnlyList<IReadOnlyList<TextToken>> Law)> _words;

    public QuestionComposer(SearchAnalyzer analyzer)
    {
        _analyzer = analyzer;
        _asking = new Regex(string.Join('|', WordFiles.Lines("question-words.txt").OrderByDescending(word => word.Length).Select(Regex.Escape)), RegexOptions.CultureInvariant);
        _words = [.. WordFiles.Lines("everyday-words.txt").Select(line => line.Split('=', 2)).Select(pair => (
            TextFolding.Fold(pair[0].Trim()),
            (IReadOnlyList<IReadOnlyList<TextToken>>)[.. pair[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(analyzer.Analyze)]))];
    }

    /// <summary>Whether the words ask, rather than name what is looked for.</summary>
    public bool IsQuestion(TextQuery text) => text.Text.TrimEnd() is [.., '?' or '？'] || _asking.IsMatch(TextFolding.Fold(text.Text));

    /// <summary>The query, and the words to mark in what it finds; null when nothing is left to look for.</summary>
    public (Query? Query, IReadOnlyList<IReadOnlyList<TextToken>> Marked) Compose(TextQuery question)
    {
        var text = TextFolding.Fold(question.Text);
        var weights = new Dictionary<string, (TextToken Token, float Weight)>(StringComparer.Ordinal);
        foreach (var token in _analyzer.Analyze(_asking.Replace(text, " ")).Where(token => token.Kind != TokenKind.Character))
        {
            weights[token.Term] = (token, 1f);
        }

        var added = 0;
        foreach (var tokens in _words.Where(word => text.Contains(word.Everyday, StringComparison.Ordinal)).SelectMany(word => word.Law))
        {
            // A long expression weighs as one, not as many.
            var weight = 1 / MathF.Sqrt(tokens.Count);
            foreach (var token in tokens)
            {
                if (weights.TryGetValue(token.Term, out var known))
                {
                    weights[token.Term] = (known.Token, Math.Max(known.Weight, weight));
                }
                else if (added < MaxAdded)
                {
                    added++;
                    weights[token.Term] = (token, weight);
                }
            }
        }

        if (weights.Count == 0)
        {
            return (null, []);
        }

        // Two words at least: one alone, of a whole question, is chance. A short question has few to lose.
        var query = new BooleanQuery { MinimumNumberShouldMatch = weights.Count < 4 ? 1 : 2 };
        foreach (var (term, (_, weight)) in weights)
        {
            var anywhere = new DisjunctionMaxQuery(OtherFields) { Boost = weight };
            foreach (var (field, share) in _fields)
            {
                anywhere.Add(new TermQuery(new Term(field, term)) { Boost = share });
            }

            query.Add(anywhere, Occur.SHOULD);
        }

        var named = new BooleanQuery(disableCoord: true);
        foreach (var term in _analyzer.Analyze(_asking.Replace(text, " ")).Where(token => token.Kind == TokenKind.Pair).Select(token => token.Term).Distinct(StringComparer.Ordinal))
        {
            var name = new SpanQuery[] { new SpanTermQuery(new Term(IndexFields.Names, term)), new SpanTermQuery(new Term(IndexFields.Names, term[^1] + LawEnding)) };
            named.Add(new SpanFirstQuery(new SpanNearQuery(name, 0, true), NameBegins) { Boost = NamedLaw }, Occur.SHOULD);
        }

        // The name alone is no answer: it only weighs what the words have found.
        var whole = named.Clauses.Count == 0 ? (Query)query : new BooleanQuery(disableCoord: true) { { query, Occur.MUST }, { named, Occur.SHOULD } };
        return (whole, [.. weights.Values.Select(word => (IReadOnlyList<TextToken>)[word.Token])]);
    }
}
