using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Exchange.Bench;

/// <summary>
/// Makes as many patents as asked out of the shared texts, always the same: the abstract of one with the first sentence of
/// another, the claims of a third, invented numbers, days, classes and applicants. No two are alike, and words are as
/// frequent as in real texts.
/// </summary>
internal static class PatentMaker
{
    private const int FirstYear = 2004;
    private const int Years = 20;

    private static readonly string[] _classes =
    [
        "C22B 34/22", "C22B 34/12", "C01G 31/02", "C01G 23/00", "C01G 23/047", "C21C 5/28", "C22C 14/00", "C22C 38/12", "H01M 8/18",
        "H01M 4/58", "B01J 23/22", "C09D 7/61", "C04B 18/14", "C25C 3/28", "C22B 7/04", "B22F 9/04", "C23C 14/06", "G01N 21/31",
        "B03C 1/02", "F27B 7/20", "C02F 1/52", "B01D 53/50", "E21D 9/00", "A61L 27/06",
    ];

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(IReadOnlyList<SharedPatent> texts, int count, string path)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        var titled = texts.Where(text => text.Title.Length > 0).ToList();
        var claimed = texts.Where(text => text.Claims.Length > 0).ToList();
        for (var i = 0; i < count; i++)
        {
            var (text, other) = (texts[i % texts.Count], texts[(int)((i * 7919L + i / texts.Count) % texts.Count)]);
            var year = FirstYear + i % Years;
            var filed = new DateOnly(year, 1 + i / Years % 12, 1 + i / 7 % 28);
            file.WriteLine(JsonSerializer.Serialize(new
            {
                application_number = Number(year, i / Years),
                publication_number = string.Create(CultureInfo.InvariantCulture, $"CN1{i:D8}A"),
                title = string.Create(CultureInfo.InvariantCulture, $"{(text.Title.Length > 0 ? text.Title : titled[i % titled.Count].Title)}（示例{i}）"),
                @abstract = text.Abstract + FirstSentence(other.Abstract),
                claims = new[] { text.Claims.Length > 0 ? text.Claims : claimed[(i + i / claimed.Count) % claimed.Count].Claims },
                applicants = new[] { string.Create(CultureInfo.InvariantCulture, $"示例单位{i % 5000}") },
                inventors = new[] { "示例甲", "示例乙" },
                ipc = new[] { _classes[i % _classes.Length], _classes[i / _classes.Length % _classes.Length] }.Distinct(),
                filing_date = filed,
                publication_date = filed.AddMonths(6),
            }, _json));
        }
    }

    private static string FirstSentence(string text) => text.IndexOf('。', StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text;

    // The twelve digits and the check character of an invention.
    private static string Number(int year, int serial)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{year}1{serial:D7}");
        var check = digits.Select((digit, place) => (digit - '0') * (place % 8 + 2)).Sum() % 11;
        return $"{digits}.{(check == 10 ? "X" : check.ToString(CultureInfo.InvariantCulture))}";
    }
}
