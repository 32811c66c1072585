using System.Text.RegularExpressions;

namespace Exchange.Tests.Architecture;

/// <summary>Rules that a text search can check: each says what is wrong in one file, line by line.</summary>
internal static partial class SourceRules
{
    /// <summary>Time comes from SiteClock or TimeProvider.</summary>
    public static IEnumerable<string> AmbientClock(string path, string text) => Lines(path, WithoutComments(text), AmbientClockPattern());

    /// <summary>
    /// Domain code knows neither database nor web nor the layers above it nor a clock. The calendar of the site is a pure
    /// function; Identity's base classes of accounts and roles are plain data.
    /// </summary>
    public static IEnumerable<string> ImpureDomain(string path, string text) => Lines(path, WithoutComments(text), ImpureDomainPattern());

    /// <summary>The content security policy allows no inline script and no inline style. A block of linked data is no script: no browser runs it.</summary>
    public static IEnumerable<string> InlineScriptOrStyle(string path, string text) => Lines(path, text, InlinePattern());

    /// <summary>Work is finished or not begun.</summary>
    public static IEnumerable<string> Leftovers(string path, string text) => Lines(path, text, LeftoverPattern());

    /// <summary>The controller's own <c>Problem</c> makes an answer; called as a statement it does nothing. <c>ShowProblem</c> tells the next page.</summary>
    public static IEnumerable<string> LostProblem(string path, string text) => Lines(path, WithoutComments(text), LostProblemPattern());

    private static IEnumerable<string> Lines(string path, string text, Regex pattern)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (pattern.IsMatch(line))
            {
                yield return FormattableString.Invariant($"{path}:{number}: {line.Trim()}");
            }
        }
    }

    private static string WithoutComments(string text) => CommentPattern().Replace(text, "");

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b(?!\s*\))")]
    private static partial Regex AmbientClockPattern();

    [GeneratedRegex(@"\bMicrosoft\.(EntityFrameworkCore|AspNetCore(?!\.Identity;))\b|\bExchange\.(?!Framework\b)\w+\.(Data|Controllers|Services|ViewModels|Endpoints|Handlers)\b|\bSiteClock\b(?!\.To(Date|Local))|\b(TimeProvider|AppDbContext|HttpContext)\b")]
    private static partial Regex ImpureDomainPattern();

    [GeneratedRegex("<style\\b|<script(?![^>]*\\b(?:src=|type=\"application/ld\\+json\"))|\\sstyle\\s*=|\\son(click|change|submit|load|input|keydown|keyup|focus|blur|error)\\s*=\\s*[\"']|href\\s*=\\s*[\"']javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlinePattern();

    [GeneratedRegex(@"^\s*(this\.)?Problem\(")]
    private static partial Regex LostProblemPattern();

    // The words that nobody may leave in the sources.
    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|^\s*#region\b|throw new NotImplementedException")]
    private static partial Regex LeftoverPattern();
}
