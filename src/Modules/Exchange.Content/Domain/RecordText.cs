using System.Globalization;
using System.Text;

namespace Exchange.Content.Domain;

/// <summary>
/// The canonical text of a notice of record: lines of the form <c>name: value</c> in a fixed order, an empty line, and the
/// text as it was written. UTF-8 without a mark, line feeds only, one at the end. Anybody can compute its SHA-256.
/// </summary>
internal static class RecordText
{
    public const string Form = "panzhihua-exchange-record/1";

    /// <summary>Rules GEN-02, word for word.</summary>
    public const string PledgeSentenceZh = "信息登记，不产生质权设立效力，以国家知识产权局登记为准";

    public const string PledgeSentenceEn = "Registered for information only. It does not create a pledge; the registration at CNIPA decides.";

    /// <param name="corrects">Number of the notice that this one corrects; null when none.</param>
    /// <param name="publisherNumber">The number that its publisher gave it; null when none.</param>
    /// <param name="files">Addresses of pictures and files of the notice, with the SHA-256 of each where it is known.</param>
    public static string Compose(
        string number, RecordKind kind, string publisher, DateTimeOffset publishedAt, string culture, string? corrects, string title, string? summary,
        string markdown, IReadOnlyList<(string Url, string? Sha256)> files, string? publisherNumber = null)
    {
        var text = new StringBuilder();
        Line("form", Form);
        Line("number", number);
        Line("kind", kind.ToString());
        Line("publisher", publisher);
        if (publisherNumber is not null)
        {
            Line("publisher-number", publisherNumber);
        }

        Line("published", publishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Line("language", culture);
        if (corrects is not null)
        {
            Line("corrects", corrects);
        }

        Line("title", title);
        if (summary is not null)
        {
            Line("summary", summary);
        }

        if (kind == RecordKind.PledgeInformation)
        {
            Line("statement", culture == "en" ? PledgeSentenceEn : PledgeSentenceZh);
        }

        foreach (var (url, hash) in files)
        {
            Line("file", hash is null ? url : $"{url} sha256:{hash}");
        }

        return text.Append('\n').Append(markdown.TrimEnd()).Append('\n').ToString();

        void Line(string name, string value) => text.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
    }
}
