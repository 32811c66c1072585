using Exchange.Framework.Data;
using Exchange.Search.Domain;

namespace Exchange.Search.Indexing;

/// <summary>
/// Words of the field that mean the same, in Chinese, English and formulae: a concept a line, its forms separated by
/// <c> = </c>. The file <c>synonyms.txt</c> of the data folder wins over the one that the module carries.
/// </summary>
internal sealed class Synonyms
{
    public const string FileName = "synonyms.txt";

    private readonly Dictionary<string, Concept> _byTerms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Concept> _byCharacters = new(StringComparer.Ordinal);

    private readonly List<string> _forms = [];

    public Synonyms(SearchAnalyzer analyzer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var forms = line.Split(" = ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(form => (Text: form, Tokens: analyzer.Analyze(form))).Where(form => form.Tokens.Count > 0).ToList();
            if (forms.Count < 2)
            {
                continue;
            }

            _forms.AddRange(forms.Select(f => f.Text));
            var concept = new Concept([.. forms.Select(f => f.Tokens).DistinctBy(KeyOf)]);
            foreach (var (text, tokens) in forms)
            {
                // A form that two lines claim means the first: the order of the file decides.
                _byTerms.TryAdd(KeyOf(tokens), concept);
                LongestInWords = Math.Max(LongestInWords, tokens.Count);
                if (tokens[0].Kind != TokenKind.Word)
                {
                    var characters = TextFolding.Fold(text);
                    _byCharacters.TryAdd(characters, concept);
                    LongestInCharacters = Math.Max(LongestInCharacters, characters.Length);
                }
            }
        }
    }

    /// <summary>All forms as they stand in the list.</summary>
    public IReadOnlyList<string> Forms => _forms;

    public int LongestInWords { get; }

    public int LongestInCharacters { get; }

    public int Count => _byTerms.Values.Distinct().Count();

    /// <exception cref="InvalidOperationException">The module carries no list: a broken build.</exception>
    public static Synonyms Read(SearchAnalyzer analyzer, DataFolder folder)
    {
        var own = folder.File(FileName);
        return new Synonyms(analyzer, File.Exists(own)
            ? File.ReadLines(own).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
            : WordFiles.Lines(FileName));
    }

    /// <summary>Null when the words mean nothing together that the list knows.</summary>
    public Concept? Find(IEnumerable<TextToken> words) => _byTerms.GetValueOrDefault(string.Join(' ', words.Select(t => t.Term)));

    /// <summary>
    /// The concepts that a run of Chinese characters is made of, when the list knows every part of it; else none: half of
    /// an expression means something else.
    /// </summary>
    public IReadOnlyList<Concept> Split(string characters)
    {
        // Fewest parts: the longest forms win.
        var folded = TextFolding.Fold(characters);
        var best = new (int Parts, int From)[folded.Length + 1];
        for (var end = 1; end <= folded.Length; end++)
        {
            best[end] = (int.MaxValue, 0);
            for (var from = Math.Max(0, end - LongestInCharacters); from < end; from++)
            {
                if (best[from].Parts < best[end].Parts - 1 && _byCharacters.ContainsKey(folded[from..end]))
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
            concepts.Add(_byCharacters[folded[best[end].From..end]]);
        }

        concepts.Reverse();
        return concepts;
    }

    private static string KeyOf(IReadOnlyList<TextToken> tokens) => string.Join(' ', tokens.Select(t => t.Term));

    /// <param name="Forms">As the index has them.</param>
    internal sealed record Concept(IReadOnlyList<IReadOnlyList<TextToken>> Forms);
}
