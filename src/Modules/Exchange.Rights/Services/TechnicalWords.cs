using Exchange.Search.Contracts;

namespace Exchange.Rights.Services;

/// <summary>What patents call what people ask for (<c>Data/technical-words.txt</c>).</summary>
internal static class TechnicalWords
{
    public static QuestionWords Questions { get; } = QuestionWords.Read(typeof(TechnicalWords).Assembly.GetManifestResourceStream("Exchange.Rights/Data/technical-words.txt")!);
}
