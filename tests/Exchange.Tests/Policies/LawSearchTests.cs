namespace Exchange.Tests.Policies;

/// <summary>Questions in plain Chinese over the articles of the shared laws; <c>bench/run.sh laws</c> prints the figures.</summary>
public sealed class LawSearchTests
{
    private readonly ITestOutputHelper _output;

    public LawSearchTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void QuestionsKeptAside_AreAnsweredBetterThanByPlainBm25()
    {
        using var laws = new LawQuestions();

        Assert.True(laws.Questions.Count(q => q.KeptAside) >= 100);
        foreach (var (name, keptAside) in new[] { ("tuned on", false), ("kept aside", true) })
        {
            _output.WriteLine($"{name}\tplain BM25 {laws.Recall(keptAside, product: false):0.000}\tproduct {laws.Recall(keptAside, product: true):0.000}\trecall@{LawQuestions.Depth}");
        }

        Assert.True(laws.Recall(keptAside: true, product: true) >= 1.1 * laws.Recall(keptAside: true, product: false));
    }

    /// <summary>What the search gets wrong of the questions that may be looked at.</summary>
    [Fact(Explicit = true)]
    public void Misses()
    {
        using var laws = new LawQuestions();
        _output.WriteLine($"{laws.Questions.Count} questions over {laws.ArticleCount} articles");
        foreach (var (question, judged, _) in laws.Questions.Where(q => !q.KeptAside))
        {
            var found = laws.Product(question).Count(judged.Contains);
            if (found < judged.Count)
            {
                _output.WriteLine($"{found}/{judged.Count}\t{question}");
            }
        }
    }
}
