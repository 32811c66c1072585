namespace Exchange.Bench;

/// <summary>What is searched for in the measurements: keyphrases of the shared texts, alone and in pairs, always the same.</summary>
internal static class BenchQueries
{
    public static IReadOnlyList<string> Of(IReadOnlyList<SharedPatent> texts, int count)
    {
        List<string> queries = [];
        foreach (var text in texts)
        {
            var phrases = text.Keyphrases.Where(phrase => phrase.Length is >= 2 and <= 12 && phrase.All(char.IsLetterOrDigit)).ToList();
            if (phrases.Count > 0)
            {
                queries.Add(phrases[0]);
            }

            if (phrases.Count > 1)
            {
                queries.Add(phrases[0] + " " + phrases[1]);
            }
        }

        // Every so-and-so-manieth, so that few queries come from all texts too.
        var distinct = queries.Distinct(StringComparer.Ordinal).ToList();
        return [.. Enumerable.Range(0, Math.Min(count, distinct.Count)).Select(i => distinct[(int)((long)i * distinct.Count / Math.Min(count, distinct.Count))])];
    }
}
