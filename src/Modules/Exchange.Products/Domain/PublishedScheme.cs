using System.Globalization;
using System.Text.Json;

namespace Exchange.Products.Domain;

/// <summary>A scheme of rules §10.2 as another place has published it: an example, not Panzhihua policy.</summary>
/// <param name="Period">As the source says; null when the text read does not tell it.</param>
/// <param name="Split">Who bears which part of a loss; empty when not published in the text read.</param>
/// <param name="Source">The document, or where it was read; no rule of Panzhihua rests on it, and nobody has checked it yet.</param>
/// <param name="Url">Null where the text read has no lasting address of its own.</param>
/// <param name="Calculator">Key of the worked example; null when it has no complete figures.</param>
internal sealed record PublishedScheme(
    string Place, string Name, string English, string? Period, IReadOnlyList<LossShare> Split, string? Terms, string? TermsEnglish, string Source, string SourceEnglish, Uri? Url,
    string? Calculator)
{
    public static IReadOnlyList<PublishedScheme> All { get; } = Read();

    private static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>In the current UI language.</summary>
    public string Title => IsChinese ? $"{Place} · {Name}" : English;

    public string? Words => IsChinese ? Terms : TermsEnglish;

    public string Origin => IsChinese ? Source : SourceEnglish;

    private static List<PublishedScheme> Read()
    {
        using var stream = typeof(PublishedScheme).Assembly.GetManifestResourceStream("Exchange.Products/Data/schemes.json")!;
        return JsonSerializer.Deserialize<List<PublishedScheme>>(stream, JsonSerializerOptions.Web)!;
    }
}
