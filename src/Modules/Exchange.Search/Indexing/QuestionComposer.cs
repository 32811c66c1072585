using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;

namespace Exchange.Search.Indexing;

/// <summary>
/// Makes a query out of a question in everyday words: without the words that only ask (<c>Data/question-words.txt</c>),
/// with those that the source's texts have for what is asked, and in the other language. No word is a must: the best hits
/// have most of them, and the rare ones count most.
/// </summary>
internal sealed class QuestionComposer
{
    private const int MaxAdded = 100;

    // Found by trying on the questions of bench/laws and bench/patents that are not kept aside; see docs/performance.md. A word
    // counts by its best field: what every article has from the name of its law then no longer hides what only one of them says.
    private static readonly IReadOnlyList<(string Field, float Weight)> _fields =
        [(IndexFields.Title, 1f), (IndexFields.Names, 1f), (IndexFields.Summary, 1f), (IndexFields.FullText, 0.5f)];

    private const float OtherFields = 0.1f;
    private const float NamedThing = 0.5f;

    // Pairs from the start of the name: 专利法, 著作权法; not the 保护 of 个人信息保护法.
    private const int NameBegins = 3;

    private readonly SearchAnalyzer _analyzer;
    private readonly Synonyms _synonyms;
    private readonly Regex _asking;
    private readonly ConditionalWeakTable<QuestionWords, List<(string Everyday, IReadOnlyList<IReadOnlyList<TextToken>> Meant)>> _words = [];

    public QuestionComposer(SearchAnalyzer analyzer, Synonyms synonyms)
    {
        _analyzer = analyzer;
        _synonyms = synonyms;
        _asking = new Regex(string.Join('|', WordFiles.Lines("question-words.txt").OrderByDescending(word => word.Length).Select(Regex.Escape)), RegexOptions.CultureInvariant);
    }

    /// <summary>Whether the words ask, rather than name what is looked for.</summary>
    public bool IsQuestion(TextQuery text) => text.Text.TrimEnd() is [.., '?' or '？'] || _asking.IsMatch(TextFolding.Fold(text.Text));

    /// <summary>The query, and the words to mark in what it finds; null when nothing is left to look for.</summary>
    public (Query? Query, IReadOnlyList<IReadOnlyList<TextToken>> Marked) Compose(TextQuery question, QuestionWords words)
    {
        var text = TextFolding.Fold(question.Text);
        var asked = _asking.Replace(text, " ");
        var tokens = _analyzer.Analyze(asked);
        var weights = new Dictionary<string, (TextToken Token, float Weight)>(StringComparer.Ordinal);
        foreach (var token in tokens.Where(token => token.Kind == TokenKind.Pair))
        {
            weights[token.Term] = (token, 1f);
        }

        if (!IsQuestion(question))
        {
            // Words with blanks between weigh alike, however long they are; a question is one run from end to end.
            foreach (var run in question.Phrases)
            {
                foreach (var token in run.Where(token => weights.ContainsKey(token.Term)))
                {
                    weights[token.Term] = (token, 1 / MathF.Sqrt(run.Count));
                }
            }
        }

        var added = 0;
        foreach (var meant in Known(words).Where(word => text.Contains(word.Everyday, StringComparison.Ordinal)).SelectMany(word => word.Meant))
        {
            // A long expression weighs as one, not as many.
            var weight = 1 / MathF.Sqrt(meant.Count);
            foreach (var token in meant)
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

        var marked = new List<IReadOnlyList<TextToken>>(weights.Values.Select(word => (IReadOnlyList<TextToken>)[word.Token]));
        var query = new BooleanQuery();
        foreach (var (term, (_, weight)) in weights)
        {
            query.Add(Anywhere([new TextToken(term, 0, 0, 0, TokenKind.Pair)], weight), Occur.SHOULD);
        }

        foreach (var part in question.Parts.Where(part => part.Phrases[0][0].Kind == TokenKind.Word))
        {
            var anyForm = new DisjunctionMaxQuery(OtherFields);
            foreach (var form in part.Senses.SelectMany(sense => sense.Forms).Concat(part.Phrases))
            {
                anyForm.Add(Anywhere(form, 1f));
                marked.Add(form);
            }

            query.Add(anyForm, Occur.SHOULD);
        }

        // A character alone was meant as one: 箔, 银.
        foreach (var character in question.Phrases.Where(phrase => phrase is [{ Kind: TokenKind.Character }]))
        {
            query.Add(new TermQuery(new Term(IndexFields.Characters, character[0].Term)), Occur.SHOULD);
            marked.Add(character);
        }

        if (query.Clauses.Count == 0)
        {
            return (null, []);
        }

        query.MinimumNumberShouldMatch = query.Clauses.Count < 4 ? 1 : words.LeastWords;
        if (words.NameEnding is not { } ending)
        {
            return (query, marked);
        }

        var named = new BooleanQuery(disableCoord: true);
        foreach (var term in tokens.Where(token => token.Kind == TokenKind.Pair).Select(token => token.Term).Distinct(StringComparer.Ordinal))
        {
            var name = new SpanQuery[] { new SpanTermQuery(new Term(IndexFields.Names, term)), new SpanTermQuery(new Term(IndexFields.Names, term[^1] + ending)) };
            named.Add(new SpanFirstQuery(new SpanNearQuery(name, 0, true), NameBegins) { Boost = NamedThing }, Occur.SHOULD);
        }

        // The name alone is no answer: it only weighs what the words have found.
        return (named.Clauses.Count == 0 ? query : new BooleanQuery(disableCoord: true) { { query, Occur.MUST }, { named, Occur.SHOULD } }, marked);
    }

    private static DisjunctionMaxQuery Anywhere(IReadOnlyList<TextToken> phrase, float weight)
    {
        var anywhere = new DisjunctionMaxQuery(OtherFields) { Boost = weight };
        foreach (var (field, share) in _fields)
        {
            if (phrase.Count == 1)
            {
                anywhere.Add(new TermQuery(new Term(field, phrase[0].Term)) { Boost = share });
                continue;
            }

            var sequence = new PhraseQuery { Boost = share };
            foreach (var token in phrase)
            {
                sequence.Add(new Term(field, token.Term), token.Position - phrase[0].Position);
            }

            anywhere.Add(sequence);
        }

        return anywhere;
    }

    private List<(string Everyday, IReadOnlyList<IReadOnlyList<TextToken>> Meant)> Known(QuestionWords words) => _words.GetValue(words, file =>
        [.. file.Everyday.Select(word => (TextFolding.Fold(word.Key), (IReadOnlyList<IReadOnlyList<TextToken>>)[.. word.Value.Select(_analyzer.Analyze)]))]);
}
