using System.Text;
using Exchange.Search.Domain;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Exchange.Search.Indexing;

/// <summary>
/// Makes Lucene queries out of what people type. There is no query language and so nothing to escape or to get wrong:
/// every character that is not part of a word only separates words.
/// </summary>
internal sealed class QueryComposer
{
    public const int MaxLength = 200;

    private const float ExactNumberBoost = 10_000f;
    private const float NumberBoost = 1_000f;

    private readonly SearchAnalyzer _analyzer;

    public QueryComposer(SearchAnalyzer analyzer) => _analyzer = analyzer;

    /// <summary>Null when nothing was asked for.</summary>
    public TextQuery? Parse(string? text)
    {
        var query = Clean(text);
        if (query.Length == 0)
        {
            return null;
        }

        return new TextQuery(query, Group(query, _analyzer.Analyze(query)), NumberForms.ForQuery(query));
    }

    /// <summary>All phrases must be found, in whatever field; a number counts before all words.</summary>
    public static Query Strict(TextQuery query)
    {
        var words = new BooleanQuery();
        foreach (var phrase in query.Phrases)
        {
            words.Add(AnyField(phrase), Occur.MUST);
        }

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

    /// <summary>
    /// Half of the words and pairs is enough, and so is the beginning of a number. Null when that would find nothing that
    /// <see cref="Strict"/> does not.
    /// </summary>
    public static Query? Relaxed(TextQuery query)
    {
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

        var result = new BooleanQuery { MinimumNumberShouldMatch = (query.Units.Count + 1) / 2 };
        foreach (var unit in query.Units)
        {
            result.Add(AnyField(unit), Occur.SHOULD);
        }

        return result;
    }

    private static DisjunctionMaxQuery AnyField(IReadOnlyList<TextToken> phrase)
    {
        var result = new DisjunctionMaxQuery(0.1f);
        if (phrase is [{ Kind: TokenKind.Character } character])
        {
            result.Add(new TermQuery(new Term(IndexFields.TitleCharacters, character.Term)) { Boost = 4f });
            result.Add(new TermQuery(new Term(IndexFields.Characters, character.Term)));
            return result;
        }

        foreach (var (field, weight) in IndexFields.Texts)
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
