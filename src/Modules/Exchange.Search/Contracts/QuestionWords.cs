namespace Exchange.Search.Contracts;

/// <summary>How the texts of a source speak of what people ask in everyday words.</summary>
/// <param name="Everyday">Words of the street, each with those that stand in the texts for it; they are looked for beside what was asked, never in its place.</param>
/// <param name="NameEnding">What the names of the things end in, if they do: 专利 of a question is looked for as 专利法 at the beginning of a law's name.</param>
/// <param name="LeastWords">So many of at least four words must be found: one alone, of a whole question, is chance where texts are long and alike. Of fewer words one suffices.</param>
public sealed record QuestionWords(IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Everyday, string? NameEnding = null, int LeastWords = 1)
{
    /// <summary>A line each: everyday words, an equals sign, and the words of the texts with blanks between; comments after <c>#</c>.</summary>
    /// <exception cref="FormatException">A line has no equals sign.</exception>
    public static QuestionWords Read(Stream words, string? nameEnding = null, int leastWords = 1)
    {
        using var reader = new StreamReader(words);
        return new QuestionWords(
            [
                .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')
                    .Select(line => line.Split('=', 2) is [var everyday, var meant]
                        ? KeyValuePair.Create(everyday.Trim(), (IReadOnlyList<string>)meant.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                        : throw new FormatException($"Everyday words without an equals sign: {line}")),
            ],
            nameEnding,
            leastWords);
    }
}
