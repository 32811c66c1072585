using System.Globalization;
using Exchange.Bench;
using Exchange.Imports.Services.Reading;

// The parts of bench/run.sh that need the product's code or a library: what is measured, and what it is compared with.
switch (args)
{
    case ["make", var folder, var count, var file]:
        PatentMaker.Write(SharedPatent.Read(folder), int.Parse(count, CultureInfo.InvariantCulture), file);
        return 0;
    case ["queries", var folder, var count]:
        foreach (var query in BenchQueries.Of(SharedPatent.Read(folder), int.Parse(count, CultureInfo.InvariantCulture)))
        {
            Console.WriteLine($"{query}\t{Uri.EscapeDataString(query)}");
        }

        return 0;
    case ["read", var file]:
        Console.WriteLine((await ReadAsync(file)).ToString(CultureInfo.InvariantCulture));
        return 0;
    case ["insert", var from, var to]:
        Console.WriteLine(RawImport.CopyRows(from, to).ToString(CultureInfo.InvariantCulture));
        return 0;
    case ["insert-index", var file, var folder]:
        Console.WriteLine(RawImport.InsertAndIndex(file, folder).ToString(CultureInfo.InvariantCulture));
        return 0;
    case ["groonga", var file, var to]:
        GroongaFile.Write(file, to);
        return 0;
    case ["raw", var index, var queries, var clients, var seconds]:
        using (var raw = new RawLucene(index))
        {
            var asked = await File.ReadAllLinesAsync(queries);
            // The first round fills the caches of files and code.
            raw.Run(asked, 2, 3);
            var (perSecond, p99) = raw.Run(asked, int.Parse(clients, CultureInfo.InvariantCulture), double.Parse(seconds, CultureInfo.InvariantCulture));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{perSecond:0.0}\t{p99:0.0}\t{raw.Documents}"));
        }

        return 0;
    case ["quality", var folder, var questions]:
        PrintQuality(SharedPatent.Read(folder), questions);
        return 0;
    case ["misses", var folder, var questions]:
        PrintMisses(SharedPatent.Read(folder), questions);
        return 0;
    case ["serve", var file, var address]:
        await SameBytes.ServeAsync(file, address);
        return 0;
    default:
        Console.Error.WriteLine("usage: make TEXTS N FILE | queries TEXTS N | read FILE | insert FROM.db TO.db | insert-index FILE FOLDER | groonga FILE TO | raw INDEX QUERIES CLIENTS SECONDS | quality TEXTS QUESTIONS | misses TEXTS QUESTIONS | serve FILE ADDRESS");
        return 1;
}

// The number of records read.
static async Task<int> ReadAsync(string file)
{
    await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
    var count = 0;
    await foreach (var item in new PatentFileReader().ReadAsync(content, file, null, CancellationToken.None))
    {
        count += item.Record is null ? 0 : 1;
    }

    return count;
}

static void PrintQuality(IReadOnlyList<SharedPatent> texts, string questions)
{
    using var quality = new SearchQuality(texts);
    Console.WriteLine("| measure | plain BM25 | product | gain |");
    Console.WriteLine("|---|---:|---:|---:|");
    Print($"MRR@10, {texts.Count} texts by their first three keyphrases", quality.MeanReciprocalRank(texts, product: false), quality.MeanReciprocalRank(texts, product: true));
    foreach (var (name, file) in new[] { ("tuned on", "tuning.tsv"), ("kept aside", "kept-aside.tsv") })
    {
        foreach (var language in JudgedQuestion.Read(Path.Combine(questions, file)).GroupBy(question => question.Language).OrderByDescending(group => group.Key, StringComparer.Ordinal))
        {
            Print($"nDCG@10, {language.Count()} questions {name}, {language.Key}", quality.Ndcg([.. language], product: false), quality.Ndcg([.. language], product: true));
        }
    }

    static void Print(string measure, double plain, double product) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"| {measure} | {plain:0.000} | {product:0.000} | {(plain > 0 ? $"{(product / plain) - 1:+0 %;-0 %}" : "–")} |"));
}

// Only of the questions that the search may be tuned on: the others are not to be looked at.
static void PrintMisses(IReadOnlyList<SharedPatent> texts, string questions)
{
    using var quality = new SearchQuality(texts);
    foreach (var question in JudgedQuestion.Read(Path.Combine(questions, "tuning.tsv")))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{quality.Ndcg(question, product: false):0.00}\t{quality.Ndcg(question, product: true):0.00}\t{question.Id}\t{question.Text}"));
    }
}
