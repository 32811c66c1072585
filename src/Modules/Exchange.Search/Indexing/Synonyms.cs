using Exchange.Framework.Data;
using Exchange.Search.Domain;

namespace Exchange.Search.Indexing;

/// <summary>
/// Words of the field that mean the same, in Chinese, English and formulae: a concept a line, its forms separated by
/// <c> = </c>. The file <c>synonyms.txt</c> of the data folder wins over the one that the module carries, and what the operator has
/// entered over both; it counts without a restart. Beside it stands <c>glossary.txt</c>: English words of engineering and the
/// Chinese for them, one way only.
/// </summary>
internal sealed class Synonyms
{
    public const string FileName = "synonyms.txt";
    public const string GlossaryName = "glossary.txt";

    private readonly SearchAnalyzer _analyzer;
    private readonly IReadOnlyList<string> _glossary;
    private volatile Table _table;

    public Synonyms(SearchAnalyzer analyzer, IEnumerable<string> lines, IReadOnlyList<string> glossary)
    {
        _analyzer = analyzer;
        _glossary = glossary;
        _table = new Table(analyzer, lines, glossary);
    }

    /// <summary>All forms as they stand in the list.</summary>
    public IReadOnlyList<string> Forms => _table.Forms;

    public int LongestInWords => _table.LongestInWords;

    public int LongestInCharacters => _table.LongestInCharacters;

    /// <summary>From now on these lines count; queries under way end with those before.</summary>
    public void Replace(IEnumerable<string> lines) => _table = new Table(_analyzer, lines, _glossary);

    /// <summary>The lines of the file of the data folder, else of the module's.</summary>
    /// <exception cref="InvalidOperationException">The module carries no list: a broken build.</exception>
    public static IReadOnlyList<string> Lines(DataFolder folder)
    {
        var own = folder.File(FileName);
        return File.Exists(own)
            ? [.. File.ReadLines(own).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')]
            : WordFiles.Lines(FileName);
    }

    /// <exception cref="InvalidOperationException">The module carries no list: a broken build.</exception>
    public static Synonyms Read(SearchAnalyzer analyzer, DataFolder folder) => new(analyzer, Lines(folder), WordFiles.Lines(GlossaryName));

    /// <summary>The forms of a line.</summary>
    public static IReadOnlyList<string> FormsOf(string line) => line.Split(" = ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What two writings of one form share, as the index has it; empty for what is no word.</summary>
    public static string KeyOf(SearchAnalyzer analyzer, string form) => KeyOf(analyzer.Analyze(form));

    /// <summary>Null when the words mean nothing together that the list knows.</summary>
    public Concept? Find(IEnumerable<TextToken> words) => _table.ByTerms.GetValueOrDefault(string.Join(' ', words.Select(t => t.Term)));

    /// <summary>
    /// The concepts that a run of Chinese characters is made of, when the list knows every part of it; else none: half of
    /// an expression means something else.
    /// </summary>
    public IReadOnlyList<Concept> Split(string characters)
    {
        // Fewest parts: the longest forms win. One table for the whole run, whatever replaces it meanwhile.
        var table = _table;
        var folded = TextFolding.Fold(characters);
        var best = new (int Parts, int From)[folded.Length + 1];
        for (var end = 1; end <= folded.Length; end++)
        {
            best[end] = (int.MaxValue, 0);
            for (var from = Math.Max(0, end - table.LongestInCharacters); from < end; from++)
            {
                if (best[from].Parts < best[end].Parts - 1 && table.ByCharacters.ContainsKey(folded[from..end]))
                {
                    best[end] = (best[from].Parts + 1, from);
                }
            }
        }

        if (best[^1].Parts == int.MaxValue)
        {
            return [];
        }

        var concepts = new List<Concept>();
        for (var end = folded.Length; end > 0; end = best[end].From)
        {
            concepts.Add(table.ByCharacters[folded[best[end].From..end]]);
        }

        concepts.Reverse();
        return concepts;
    }

    private static string KeyOf(IReadOnlyList<TextToken> tokens) => string.Join(' ', tokens.Select(t => t.Term));

    /// <param name="Forms">As the index has them.</param>
    internal sealed record Concept(IReadOnlyList<IReadOnlyList<TextToken>> Forms);

    private sealed class Table
    {
        public Table(SearchAnalyzer analyzer, IEnumerable<string> lines, IEnumerable<string> glossary)
        {
            foreach (var line in lines)
            {
                var forms = FormsOf(line).Select(form => (Text: form, Tokens: analyzer.Analyze(form))).Where(form => form.Tokens.Count > 0).ToList();
                if (forms.Count < 2)
                {
                    continue;
                }

                Forms.AddRange(forms.Select(f => f.Text));
                var concept = new Concept([.. forms.Select(f => f.Tokens).DistinctBy(KeyOf)]);
                foreach (var (text, tokens) in forms)
                {
                    // A form that two lines claim means the first: the order of the file decides.
                    ByTerms.TryAdd(KeyOf(tokens), concept);
                    LongestInWords = Math.Max(LongestInWords, tokens.Count);
                    if (tokens[0].Kind != TokenKind.Word)
                    {
                        var characters = TextFolding.Fold(text);
                        ByCharacters.TryAdd(characters, concept);
                        LongestInCharacters = Math.Max(LongestInCharacters, characters.Length);
                    }
                }
            }

            foreach (var line in glossary)
            {
                var (english, chinese) = line.Split(" = ") is [var left, var right]
                    ? (Side(analyzer, left), Side(analyzer, right))
                    : throw new FormatException($"A line of the glossary has two sides: {line}");
                foreach (var form in english)
                {
                    ByTerms.TryAdd(KeyOf(form), new Concept([form, .. chinese]));
                    LongestInWords = Math.Max(LongestInWords, form.Count);
                }
            }
        }

        public List<string> Forms { get; } = [];

        public Dictionary<string, Concept> ByTerms { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Concept> ByCharacters { get; } = new(StringComparer.Ordinal);

        public int LongestInWords { get; }

        public int LongestInCharacters { get; }

        private static List<IReadOnlyList<TextToken>> Side(SearchAnalyzer analyzer, string side) =>
            [.. side.Split(',', StringSplitOptions.TrimEntries).Select(analyzer.Analyze)];
    }
}
