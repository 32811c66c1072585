using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Exchange.Search.Indexing;

/// <summary>Makes a Lucene query out of what <see cref="QueryLanguage"/> has read.</summary>
internal sealed class WrittenQuery
{
    private readonly QueryComposer _words;
    private readonly SearchAnalyzer _analyzer;
    private readonly string _source;

    public WrittenQuery(QueryComposer words, SearchAnalyzer analyzer, string source)
    {
        _words = words;
        _analyzer = analyzer;
        _source = source;
    }

    /// <summary>Null when it asks for nothing, such as a phrase of signs only.</summary>
    public Query? Compose(QueryNode node) => node switch
    {
        QueryNode.All all => All(all.Parts),
        QueryNode.Any any => Any(any.Parts),
        QueryNode.Not negated => All([negated]),
        QueryNode.Elsewhere => new BooleanQuery(),
        QueryNode.Days days => DaysOf(days),
        QueryNode.Phrase phrase => Phrase(phrase),
        QueryNode.Words words => Words(words.Text, words.Field),
        _ => throw new InvalidOperationException($"A query has no part of the kind {node.GetType().Name}."),
    };

    /// <summary>What is marked in the hits.</summary>
    public IReadOnlyList<IReadOnlyList<TextToken>> Marked(QueryNode node) => [.. node.Wanted().SelectMany(MarkedOf).Where(tokens => tokens.Count > 0)];

    private IReadOnlyList<IReadOnlyList<TextToken>> MarkedOf(QueryNode leaf) => leaf switch
    {
        QueryNode.Phrase phrase => [_analyzer.Analyze(phrase.Text)],
        QueryNode.Words words => _words.ParseWords(words.Text)?.Marked ?? [],
        _ => [],
    };

    private BooleanQuery? All(IReadOnlyList<QueryNode> parts)
    {
        var query = new BooleanQuery();
        var wanted = 0;
        foreach (var part in parts)
        {
            var isNegated = part is QueryNode.Not;
            if (Compose(part is QueryNode.Not negated ? negated.Part : part) is not { } composed)
            {
                continue;
            }

            query.Add(composed, isNegated ? Occur.MUST_NOT : Occur.MUST);
            wanted += isNegated ? 0 : 1;
        }

        if (query.Clauses.Count == 0)
        {
            return null;
        }

        // Lucene takes nothing away from nothing.
        if (wanted == 0)
        {
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        return query;
    }

    private BooleanQuery? Any(IReadOnlyList<QueryNode> parts)
    {
        var query = new BooleanQuery();
        foreach (var composed in parts.Select(Compose).OfType<Query>())
        {
            query.Add(composed, Occur.SHOULD);
        }

        return query.Clauses.Count == 0 ? null : query;
    }

    private Query? Words(string text, QueryField? field) => field?.Kind switch
    {
        null => _words.ParseWords(text) is { IsEmpty: false } words ? QueryComposer.Strict(words) : null,
        QueryFieldKind.Title or QueryFieldKind.Summary or QueryFieldKind.Text =>
            _words.ParseWords(text) is { Phrases.Count: > 0 } words ? QueryComposer.AllParts(words, ScopeOf(field)) : null,
        QueryFieldKind.Number => Number(text),
        QueryFieldKind.Value => Value(text, field),
        QueryFieldKind.Days => throw new InvalidOperationException("Days are read as days."),
        _ => throw new InvalidOperationException($"Unknown kind of field {field.Kind}."),
    };

    private Query? Phrase(QueryNode.Phrase phrase)
    {
        if (phrase.Field is { Kind: QueryFieldKind.Number or QueryFieldKind.Value } field)
        {
            return Words(phrase.Text, field);
        }

        var tokens = _analyzer.Analyze(phrase.Text);
        return tokens.Count == 0 ? null : QueryComposer.AnyField(tokens, phrase.Field is null ? FieldScope.Everywhere : ScopeOf(phrase.Field));
    }

    private FieldScope ScopeOf(QueryField field) => field.Kind switch
    {
        QueryFieldKind.Title => FieldScope.Of(IndexFields.Title),
        QueryFieldKind.Summary => FieldScope.Of(IndexFields.Summary),
        _ => FieldScope.Of(IndexFields.Text(_source, field.Target)),
    };

    private static BooleanQuery Number(string text)
    {
        var query = new BooleanQuery();
        var forms = NumberForms.ForQuery(text) is { Count: > 0 } numbers ? numbers.SelectMany(f => f) : NumberForms.ForIndex(text.TrimEnd('*'));
        foreach (var form in forms)
        {
            // Who knows only the beginning of a number says so.
            var term = new Term(IndexFields.Number, form);
            query.Add(text.EndsWith('*') ? new PrefixQuery(term) : new TermQuery(term), Occur.SHOULD);
        }

        return query;
    }

    private ConstantScoreQuery Value(string text, QueryField field)
    {
        var value = field.Read?.Invoke(text) ?? text;
        var name = IndexFields.Facet(_source, field.Target);
        return new ConstantScoreQuery(value is [.. { Length: > 0 } beginning, '*']
            ? new PrefixQuery(new Term(name, beginning))
            : new TermQuery(new Term(name, value)));
    }

    private ConstantScoreQuery DaysOf(QueryNode.Days days)
    {
        var keyOf = days.Field.KeyOf ?? throw new InvalidOperationException($"The field {days.Field.Name} has no key of days.");

        // The index holds 0 for things without the key.
        var from = days.From is { } first ? Math.Max(1, keyOf(first)) : 1;
        var to = days.To is { } last ? keyOf(last.AddDays(1)) - 1 : long.MaxValue;
        return new ConstantScoreQuery(FieldCacheRangeFilter.NewInt64Range(IndexFields.SortKey(_source, days.Field.Target), from, to, true, true));
    }
}
