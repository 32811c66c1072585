namespace Exchange.Search.Indexing;

/// <summary>The lists of words that the module carries: a line each, comments after <c>#</c>.</summary>
internal static class WordFiles
{
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(WordFiles).Assembly.GetManifestResourceStream("Exchange.Search/Data/" + name)
            ?? throw new InvalidOperationException($"The module carries no {name}.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')];
    }
}
