using System.Globalization;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Exchange.Search.Indexing;

/// <summary>Proposes what to type: ends of what was begun, and what may have been meant. Nothing is proposed that finds nothing.</summary>
internal sealed class Suggester
{
    private const int MaxTerms = 3;
    private const int MaxNames = 2;
    private const int MaxTried = 40;

    // Looked at while going through terms of the index; more are chance.
    private const int MaxTermsRead = 400;
    private const int MaxTextLength = 80;

    private static readonly HashSet<string> _none = [];

    private readonly SearchAnalyzer _analyzer;
    private readonly QueryComposer _queries;
    private readonly Synonyms _synonyms;
    private volatile Lists _lists;

    public Suggester(SearchAnalyzer analyzer, QueryComposer queries, Synonyms synonyms)
    {
        _analyzer = analyzer;
        _queries = queries;
        _synonyms = synonyms;
        _lists = Read(synonyms.Forms);
    }

    // What the operator changes counts from the next question on.
    private Lists Current
    {
        get
        {
            var forms = _synonyms.Forms;
            return ReferenceEquals(_lists.Forms, forms) ? _lists : _lists = Read(forms);
        }
    }

    /// <summary>How what was begun may go on: words of the field, names, titles.</summary>
    public IReadOnlyList<SearchSuggestion> Suggest(SearchIndex index, ISearchSource source, string text, int count)
    {
        var typed = TextFolding.Fold(text.Trim()).ToLowerInvariant();
        if (typed.Length == 0 || typed.Length > MaxTextLength || (typed.Length == 1 && !IsChinese(typed[0])))
        {
            return [];
        }

        return index.Read(searcher =>
        {
            List<SearchSuggestion> found = [];
            Add(Terms(typed), SuggestionKind.Term, MaxTerms);
            Add(Names(searcher, source, typed), SuggestionKind.Name, MaxNames);
            Add(Titles(searcher, source, typed, count), SuggestionKind.Title, count);
            return found.Take(count).ToList();

            void Add(IEnumerable<string> texts, SuggestionKind kind, int most) => found.AddRange(texts
                .Where(t => t.Length <= QueryComposer.MaxLength && !found.Exists(f => f.Text.Equals(t, StringComparison.OrdinalIgnoreCase)))
                .Take(MaxTried).Where(t => Finds(searcher, source, t)).Take(most).Select(t => new SearchSuggestion(t, kind)).ToList());
        });
    }

    /// <summary>What was probably meant by a query that has not found what it says; null when nothing is near.</summary>
    public string? DidYouMean(SearchIndex index, ISearchSource source, string text)
    {
        if (_queries.ParseWords(text) is not { Numbers.Count: 0 } words)
        {
            return null;
        }

        return index.Read(searcher =>
        {
            var meant = words.Text;
            foreach (var phrase in words.Phrases.Reverse())
            {
                // From the end, so that the places before it stay where they are.
                var (start, end) = (phrase[0].Start, phrase[^1].End);
                var part = words.Text[start..end];
                if (Finds(searcher, source, part))
                {
                    continue;
                }

                var better = (phrase[0].Kind == TokenKind.Word ? Words(searcher, phrase) : Runs(part)).Take(MaxTried)
                    .FirstOrDefault(candidate => Finds(searcher, source, candidate));
                if (better is null)
                {
                    return null;
                }

                meant = string.Concat(meant.AsSpan(0, start), better, meant.AsSpan(end));
            }

            return meant != words.Text && Finds(searcher, source, meant) ? meant : null;
        });
    }

    private static bool IsChinese(char character) => character is >= '\u3400' and <= '\u9FFF';

    // What begins so comes first, then what has a part that does.
    private IEnumerable<string> Terms(string typed) => _synonyms.Forms
        .Select(form => (Form: form, At: TextFolding.Fold(form).ToLowerInvariant().IndexOf(typed, StringComparison.Ordinal)))
        .Where(f => f.At == 0 || (f.At > 0 && (IsChinese(typed[0]) || !char.IsLetterOrDigit(f.Form[f.At - 1]))))
        .OrderBy(f => f.At > 0).ThenBy(f => f.Form.Length).ThenBy(f => f.Form, StringComparer.Ordinal).Select(f => f.Form);

    private static List<string> Names(IndexSearcher searcher, ISearchSource source, string typed)
    {
        List<(string Name, int Count)> names = [];
        var terms = MultiFields.GetTerms(searcher.IndexReader, IndexFields.Suggestion(source.Name))?.GetEnumerator();
        if (terms is null || terms.SeekCeil(new BytesRef(typed)) == TermsEnum.SeekStatus.END)
        {
            return [];
        }

        do
        {
            var term = terms.Term.Utf8ToString();
            if (!term.StartsWith(typed, StringComparison.Ordinal))
            {
                break;
            }

            names.Add((IndexFields.NameOf(term), terms.DocFreq));
        }
        while (names.Count < MaxTermsRead && terms.MoveNext());
        return [.. names.OrderByDescending(n => n.Count).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name)];
    }

    private List<string> Titles(IndexSearcher searcher, ISearchSource source, string typed, int count)
    {
        var tokens = _analyzer.Analyze(typed);
        if (tokens.Count == 0)
        {
            return [];
        }

        var title = FieldScope.Of(IndexFields.Title);
        var query = new BooleanQuery { { SearchEngine.Shown(source), Occur.MUST } };
        var last = tokens[^1];
        foreach (var token in last.Kind == TokenKind.Word ? tokens.SkipLast(1) : tokens)
        {
            query.Add(QueryComposer.AnyField([token], title), Occur.MUST);
        }

        if (last.Kind == TokenKind.Word)
        {
            // The word may not be finished, and the index holds stems.
            var begun = typed[last.Start..last.End];
            query.Add(new BooleanQuery(disableCoord: true)
            {
                { new TermQuery(new Term(IndexFields.Title, last.Term)), Occur.SHOULD },
                { new PrefixQuery(new Term(IndexFields.Title, begun)), Occur.SHOULD },
            }, Occur.MUST);
        }

        return [.. searcher.Search(query, count * 2).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get(IndexFields.Title, CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal)];
    }

    // Words of the field and of the titles that are a slip or two away, the nearest first.
    private IEnumerable<string> Words(IndexSearcher searcher, IReadOnlyList<TextToken> phrase)
    {
        if (phrase is not [var token] || token.Term.Length < 3 || token.Term.Any(char.IsDigit))
        {
            return [];
        }

        var slips = token.Term.Length < 6 ? 1 : 2;
        var near = Current.Words.Select(word => (word.Text, Distance: EditDistance.Between(word.Stem, token.Term, slips), Count: int.MaxValue)).Where(w => w.Distance <= slips);
        return near.Concat(InTitles(searcher, token.Term, slips)).OrderBy(w => w.Distance).ThenByDescending(w => w.Count).Select(w => w.Text).Distinct(StringComparer.Ordinal);
    }

    private List<(string Text, int Distance, int Count)> InTitles(IndexSearcher searcher, string stem, int slips)
    {
        var terms = MultiFields.GetTerms(searcher.IndexReader, IndexFields.Title);
        if (terms is null)
        {
            return [];
        }

        // The first letter is seldom the wrong one.
        var fuzzy = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(IndexFields.Title, stem), slips, 1, true);
        List<(string Stem, int Distance, int Count)> near = [];
        for (var read = 0; read < MaxTermsRead && fuzzy.MoveNext(); read++)
        {
            var term = fuzzy.Term.Utf8ToString();
            near.Add((term, EditDistance.Between(term, stem, slips), fuzzy.DocFreq));
        }

        return [.. near.Where(n => n.Distance <= slips).OrderBy(n => n.Distance).ThenByDescending(n => n.Count).Take(MaxTried)
            .Select(n => (Text: AsWritten(searcher, n.Stem), n.Distance, n.Count)).Where(n => n.Text is not null).Select(n => (n.Text!, n.Distance, n.Count))];
    }

    // A stem is no word that anybody would want to read.
    private string? AsWritten(IndexSearcher searcher, string stem)
    {
        var hits = searcher.Search(new TermQuery(new Term(IndexFields.Title, stem)), 1).ScoreDocs;
        if (hits.Length == 0)
        {
            return null;
        }

        var title = searcher.Doc(hits[0].Doc).Get(IndexFields.Title, CultureInfo.InvariantCulture);
        return _analyzer.Analyze(title).FirstOrDefault(t => t.Term == stem) is { } token ? title[token.Start..token.End].ToLowerInvariant() : null;
    }

    // A run of Chinese characters with a part of it replaced: by what sounds the same, then by what differs in one character.
    private IEnumerable<string> Runs(string run)
    {
        var folded = TextFolding.Fold(run);
        List<(string Text, bool SoundsSame, int Length)> candidates = [];
        foreach (var (form, syllables) in Current.Chinese)
        {
            for (var at = 0; at + form.Length <= folded.Length; at++)
            {
                var window = folded.Substring(at, form.Length);
                if (window == form)
                {
                    continue;
                }

                var soundsSame = Readings.Of(window) == syllables;
                if (soundsSame || (form.Length > 2 && EditDistance.Between(window, form, 1) == 1))
                {
                    candidates.Add((string.Concat(folded.AsSpan(0, at), form, folded.AsSpan(at + form.Length)), soundsSame, form.Length));
                }
            }

            // One character too many or too few: only as a whole.
            if (Math.Abs(form.Length - folded.Length) == 1 && folded.Length > 2 && EditDistance.Between(folded, form, 1) == 1)
            {
                candidates.Add((form, false, form.Length - 1));
            }
        }

        return candidates.OrderByDescending(c => c.SoundsSame).ThenByDescending(c => c.Length).Select(c => c.Text).Distinct(StringComparer.Ordinal);
    }

    private bool Finds(IndexSearcher searcher, ISearchSource source, string text)
    {
        if (_queries.Parse(text, source.Name, source.QueryFields, _none) is not { IsEmpty: false } query)
        {
            return false;
        }

        var collector = new FirstHitCollector();
        searcher.Search(new BooleanQuery { { SearchEngine.Shown(source), Occur.MUST }, { QueryComposer.Strict(query), Occur.MUST } }, collector);
        return collector.Found;
    }

    private Lists Read(IReadOnlyList<string> forms) => new(
        forms,
        [.. forms.Where(form => form.Length > 1 && form.All(IsChinese)).Select(form => (form, Readings.Of(form)))],
        [.. forms.SelectMany(form => _analyzer.Analyze(form).Where(t => t.Kind == TokenKind.Word && t.Term.Length > 3).Select(t => (form[t.Start..t.End].ToLowerInvariant(), t.Term))).Distinct()]);

    private sealed record Lists(IReadOnlyList<string> Forms, IReadOnlyList<(string Text, string Syllables)> Chinese, IReadOnlyList<(string Text, string Stem)> Words);
}
