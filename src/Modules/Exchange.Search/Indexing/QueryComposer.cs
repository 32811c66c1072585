using System.Text;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Exchange.Search.Indexing;

/// <summary>
/// Makes Lucene queries out of what people type. Nothing typed is wrong: what cannot be read as a query
/// (<see cref="QueryLanguage"/>) is words, and every character that is not part of a word only separates words.
/// </summary>
internal sealed class QueryComposer
{
    public const int MaxLength = 200;

    private const float ExactNumberBoost = 10_000f;
    private const float NumberBoost = 1_000f;

    // Chinese texts have no words for them; beside other words they ask for nothing.
    private static readonly HashSet<string> _little = ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"];

    // What was typed counts more than what means the same.
    private const float SenseBoost = 0.5f;

    private readonly SearchAnalyzer _analyzer;
    private readonly Synonyms _synonyms;

    public QueryComposer(SearchAnalyzer analyzer, Synonyms synonyms)
    {
        _analyzer = analyzer;
        _synonyms = synonyms;
    }

    /// <summary>Null when nothing was asked for.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="source">The catalog that is asked.</param>
    /// <param name="fields">The fields that may be named.</param>
    /// <param name="elsewhere">Names of fields that only other catalogs have.</param>
    public TextQuery? Parse(string? text, string source, IReadOnlyList<QueryField> fields, IReadOnlySet<string> elsewhere)
    {
        var words = ParseWords(text);
        if (words is null)
        {
            return null;
        }

        var (root, reading) = QueryLanguage.Read(words.Text, fields, elsewhere);

        // 专利号：ZL 2013 1 0491586.1 is a number with what stands before it; number:2013104915861 and filed:20130101 are fields.
        if (words.Numbers.Count > 0 && root is not (QueryNode.Words or QueryNode.Days))
        {
            return words;
        }

        if (root is null)
        {
            return words with { Reading = reading };
        }

        var composer = new WrittenQuery(this, _analyzer, source);
        var written = composer.Compose(root);

        // Quotes are put around what somebody copied, too: nothing exact is then no reason to find nothing.
        return root.IsQuotesOnly
            ? words with { Reading = reading, Written = written }
            : new TextQuery(words.Text, composer.Marked(root), [], []) { Reading = reading, Written = written, Forgives = false };
    }

    /// <summary>The text as words alone; null when there are none.</summary>
    public TextQuery? ParseWords(string? text)
    {
        var query = Clean(text);
        if (query.Length == 0)
        {
            return null;
        }

        var phrases = Group(query, _analyzer.Analyze(query));
        var numbers = NumberForms.ForQuery(query);
        return new TextQuery(query, phrases, numbers, numbers.Count > 0 ? [.. phrases.Select(p => new QueryPart([p], []))] : PartsOf(query, phrases));
    }

    private List<QueryPart> PartsOf(string query, List<IReadOnlyList<TextToken>> phrases)
    {
        var parts = new List<QueryPart>();
        for (var i = 0; i < phrases.Count;)
        {
            if (phrases[i][0].Kind != TokenKind.Word)
            {
                parts.Add(new QueryPart([phrases[i]], _synonyms.Split(query[phrases[i][0].Start..phrases[i][^1].End])));
                i++;
                continue;
            }

            var (taken, concept) = Longest(phrases, i);
            parts.Add(new QueryPart(phrases.GetRange(i, taken), concept is null ? [] : [concept]));
            i += taken;
        }

        var asking = parts.FindAll(p => p.Senses.Count > 0 || p.Phrases is not [[var word]] || !_little.Contains(word.Term));
        return asking.Count > 0 ? asking : parts;
    }

    // The most words from here on that mean something together.
    private (int Taken, Synonyms.Concept? Concept) Longest(List<IReadOnlyList<TextToken>> phrases, int from)
    {
        for (var taken = Math.Min(phrases.Count - from, _synonyms.LongestInWords); taken > 0; taken--)
        {
            var words = phrases.GetRange(from, taken);
            if (words.TrueForAll(w => w[0].Kind == TokenKind.Word) && _synonyms.Find(words.SelectMany(w => w)) is { } concept)
            {
                return (taken, concept);
            }
        }

        return (1, null);
    }

    /// <summary>All parts must be found, as typed or in words that mean the same, in whatever field; a number counts before all words.</summary>
    public static Query Strict(TextQuery query)
    {
        if (query.Written is { } written)
        {
            return written;
        }

        var words = AllParts(query, FieldScope.Everywhere);
        if (query.Numbers.Count == 0)
        {
            return words;
        }

        var result = new BooleanQuery();
        foreach (var forms in query.Numbers)
        {
            for (var i = 0; i < forms.Count; i++)
            {
                result.Add(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.Number, forms[i])))
                {
                    Boost = i == 0 ? ExactNumberBoost : NumberBoost,
                }, Occur.SHOULD);
            }
        }

        if (words.Clauses.Count > 0)
        {
            result.Add(words, Occur.SHOULD);
        }

        return result;
    }

    /// <summary>All parts, as typed or in words that mean the same, within the scope.</summary>
    public static BooleanQuery AllParts(TextQuery query, FieldScope scope)
    {
        var words = new BooleanQuery();
        foreach (var part in query.Parts)
        {
            words.Add(AnySense(part, scope), Occur.MUST);
        }

        return words;
    }

    /// <summary>
    /// Half of the words and pairs is enough, and so is the beginning of a number. Null when that would find nothing that
    /// <see cref="Strict"/> does not.
    /// </summary>
    public static Query? Relaxed(TextQuery query)
    {
        if (!query.Forgives)
        {
            return null;
        }

        if (query.Numbers.Count > 0)
        {
            var numbers = new BooleanQuery();
            foreach (var forms in query.Numbers)
            {
                numbers.Add(new PrefixQuery(new Term(IndexFields.Number, forms[0])), Occur.SHOULD);
            }

            return numbers;
        }

        if (query.Units.Count < 2)
        {
            return null;
        }

        var clauses = new List<Query>();
        foreach (var part in query.Parts)
        {
            // English words count as what they mean, so that Chinese texts are found by half of them too.
            clauses.AddRange(part.Senses.Count > 0 && part.Phrases[0][0].Kind == TokenKind.Word
                ? [AnySense(part, FieldScope.Everywhere)]
                : part.Phrases.SelectMany(phrase => phrase).DistinctBy(token => token.Term).Select(token => AnyField([token], FieldScope.Everywhere)));
        }

        var result = new BooleanQuery { MinimumNumberShouldMatch = (clauses.Count + 1) / 2 };
        foreach (var clause in clauses)
        {
            result.Add(clause, Occur.SHOULD);
        }

        return result;
    }

    private static Query AnySense(QueryPart part, FieldScope scope)
    {
        var typed = All(part.Phrases.Select(Query (phrase) => AnyField(phrase, scope)).ToList());
        if (part.Senses.Count == 0)
        {
            return typed;
        }

        var meant = All(part.Senses.Select(Query (sense) => AnyForm(sense, scope)).ToList());
        meant.Boost = SenseBoost;
        var result = new DisjunctionMaxQuery(0.1f);
        result.Add(typed);
        result.Add(meant);
        return result;
    }

    private static DisjunctionMaxQuery AnyForm(Synonyms.Concept concept, FieldScope scope)
    {
        var result = new DisjunctionMaxQuery(0.1f);
        foreach (var form in concept.Forms)
        {
            result.Add(AnyField(form, scope));
        }

        return result;
    }

    private static Query All(List<Query> queries)
    {
        if (queries is [var only])
        {
            return only;
        }

        var result = new BooleanQuery();
        foreach (var query in queries)
        {
            result.Add(query, Occur.MUST);
        }

        return result;
    }

    /// <summary>The words side by side, in any field of the scope.</summary>
    public static DisjunctionMaxQuery AnyField(IReadOnlyList<TextToken> phrase, FieldScope scope)
    {
        var result = new DisjunctionMaxQuery(0.1f);
        if (phrase is [{ Kind: TokenKind.Character } character])
        {
            foreach (var (field, weight) in scope.Characters)
            {
                result.Add(new TermQuery(new Term(field, character.Term)) { Boost = weight });
            }

            return result;
        }

        foreach (var (field, weight) in scope.Texts)
        {
            Query query;
            if (phrase.Count == 1)
            {
                query = new TermQuery(new Term(field, phrase[0].Term));
            }
            else
            {
                var sequence = new PhraseQuery();
                foreach (var token in phrase)
                {
                    sequence.Add(new Term(field, token.Term), token.Position - phrase[0].Position);
                }

                query = sequence;
            }

            query.Boost = weight;
            result.Add(query);
        }

        return result;
    }

    private static List<IReadOnlyList<TextToken>> Group(string text, IReadOnlyList<TextToken> tokens)
    {
        var groups = new List<IReadOnlyList<TextToken>>();
        var current = new List<TextToken>();
        foreach (var token in tokens)
        {
            if (current.Count > 0 && !BelongTogether(text, current[^1], token))
            {
                groups.Add(current);
                current = [];
            }

            current.Add(token);
        }

        if (current.Count > 0)
        {
            groups.Add(current);
        }

        return [.. groups.DistinctBy(group => string.Join(' ', group.Select(token => token.Term)))];
    }

    // A run of Chinese characters (its pairs overlap), or a word with inner punctuation such as Ti-6Al-4V.
    private static bool BelongTogether(string text, TextToken left, TextToken right)
    {
        if (left.Kind == TokenKind.Pair && right.Kind == TokenKind.Pair)
        {
            return right.Start < left.End;
        }

        if (left.Kind != TokenKind.Word || right.Kind != TokenKind.Word || right.Start - left.End is not 1)
        {
            return false;
        }

        return text[left.End] is '-' or '/' or '.' or '_' or '\'' or '+' or '·' or '‐' or '–';
    }

    private static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var result = new StringBuilder(MaxLength);
        foreach (var rune in text.AsSpan().Trim().EnumerateRunes())
        {
            if (result.Length + rune.Utf16SequenceLength > MaxLength)
            {
                break;
            }

            result.Append(rune);
        }

        return result.ToString();
    }
}
