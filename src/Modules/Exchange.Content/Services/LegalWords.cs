using Exchange.Search.Contracts;

namespace Exchange.Content.Services;

/// <summary>What laws and policies call what people ask for (<c>Data/everyday-words.txt</c>).</summary>
internal static class LegalWords
{
    public static QuestionWords Questions { get; } = QuestionWords.Read(typeof(LegalWords).Assembly.GetManifestResourceStream("Exchange.Content/Data/everyday-words.txt")!, "法", leastWords: 2);
}
