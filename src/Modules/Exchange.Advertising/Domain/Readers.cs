using System.Text.RegularExpressions;

namespace Exchange.Advertising.Domain;

/// <summary>Tells programs from people by the name under which they come; programs are not counted.</summary>
internal static partial class Readers
{
    public static bool IsProgram(string? userAgent) => string.IsNullOrWhiteSpace(userAgent) || ProgramPattern().IsMatch(userAgent);

    [GeneratedRegex(
        "bot|crawl|spider|slurp|headless|preview|monitor|curl|wget|python|java/|okhttp|go-http|libwww|facebookexternalhit|lighthouse|feed",
        RegexOptions.IgnoreCase)]
    private static partial Regex ProgramPattern();
}
