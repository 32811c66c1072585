using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Framework.Mvc;

namespace Exchange.Advertising.Domain;

/// <summary>The words of an ad and where it leads.</summary>
/// <param name="PictureText">What the picture shows, for those who do not see it; empty when it only decorates.</param>
internal sealed partial record Creative(string Headline, string Text, string Link, string PictureText)
{
    public const int HeadlineLength = 40;
    public const int TextLength = 120;
    public const int LinkLength = 500;
    public const int PictureTextLength = 120;

    public const string ScriptError = "Markup and scripts are not accepted. Write plain words.";

    /// <summary>
    /// Superlatives of advertising law art. 9 (3) and promises of returns of art. 25, as they are usually written. They are looked at,
    /// not refused: whether a word offends depends on its sentence.
    /// </summary>
    private static readonly string[] _doubtful =
    [
        "国家级", "世界级", "最高级", "最佳", "最好", "最低", "最优", "最快", "第一品牌", "全国第一", "全市第一", "唯一", "顶级", "保本", "保收益", "稳赚", "零风险",
        "无风险", "包过", "包授权", "必过", "100%", "best", "guaranteed", "risk-free", "no risk",
    ];

    /// <summary>Words in headline and text that somebody should look at before the ad is shown.</summary>
    public IReadOnlyList<string> DoubtfulWords =>
        [.. _doubtful.Where(word => Headline.Contains(word, StringComparison.OrdinalIgnoreCase) || Text.Contains(word, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Markup or a script stands where plain words belong.</summary>
    public bool CarriesScript =>
        ScriptPattern().IsMatch(Headline) || ScriptPattern().IsMatch(Text) || ScriptPattern().IsMatch(PictureText) || ScriptPattern().IsMatch(Link);

    public Creative Trimmed() => new(OneLine(Headline), OneLine(Text), Link.Trim(), OneLine(PictureText));

    /// <summary>Every reason against it, each at its field.</summary>
    public IEnumerable<Result> Check()
    {
        foreach (var (value, field, limit, required) in new[]
        {
            (Headline, nameof(Headline), HeadlineLength, true),
            (Text, nameof(Text), TextLength, true),
            (PictureText, nameof(PictureText), PictureTextLength, false),
        })
        {
            if (required && value.Length == 0)
            {
                yield return Result.Fail("Please fill in this field.", field);
            }
            else if (new StringInfo(value).LengthInTextElements > limit || value.Length > 2 * limit)
            {
                yield return Result.Fail("At most {0} characters.", field, limit);
            }
            else if (ScriptPattern().IsMatch(value))
            {
                yield return Result.Fail(ScriptError, field);
            }
        }

        if (CheckLink(Link) is { } error)
        {
            yield return Result.Fail(error, nameof(Link));
        }
    }

    private static string? CheckLink(string link)
    {
        if (ScriptPattern().IsMatch(link))
        {
            return ScriptError;
        }

        // No user name and no bare number: both are used to make an address look like another one.
        return link.Length is > 0 and <= LinkLength && Uri.TryCreate(link, UriKind.Absolute, out var uri)
            && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && uri.HostNameType == UriHostNameType.Dns
            && uri.Host.Contains('.', StringComparison.Ordinal) && !link.Any(char.IsWhiteSpace) && !BlankPattern().IsMatch(link)
            ? null
            : "Enter a full address that begins with https:// and names a site.";
    }

    private static string OneLine(string text) => BlankPattern().Replace(text, " ").Trim();

    [GeneratedRegex(@"<\s*[/!?a-z]|\b(java|vb)script\s*:|\bdata\s*:\s*[a-z]+/", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptPattern();

    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}]+")]
    private static partial Regex BlankPattern();
}
