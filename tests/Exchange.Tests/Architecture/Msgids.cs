using System.Text.RegularExpressions;

namespace Exchange.Tests.Architecture;

/// <summary>Finds the texts that a source file shows to people.</summary>
internal static partial class Msgids
{
    public static IEnumerable<string> In(string path, string text)
    {
        IEnumerable<string> found = Patterns().SelectMany(pattern => pattern.Matches(text))
            .SelectMany(match => match.Groups["id"].Captures)
            .Select(capture => Regex.Unescape(capture.Value));

        // Labels of enums and texts that several places share stand in classes of that name: every literal is one.
        if (path.EndsWith("Texts.cs", StringComparison.Ordinal) || path.EndsWith("Labels.cs", StringComparison.Ordinal))
        {
            found = found.Concat(LiteralPattern().Matches(text).Select(m => Regex.Unescape(m.Groups["id"].Value)).Where(v => v.Contains(' ', StringComparison.Ordinal)))
                .Concat(ArmPattern().Matches(text).Select(m => Regex.Unescape(m.Groups["id"].Value)));
        }

        return found.Where(id => id.Any(char.IsAsciiLetter)).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<Regex> Patterns() =>
    [
        LocalizerPattern(), AttributePattern(), NavigationPattern(), NavigationGroupPattern(), PermissionPattern(), ResultPattern(),
        KindPattern(), NotificationPattern(), SectionPattern(), ProblemPattern(),
    ];

    // T["…"], S["…"], _s["…"], also both arms of T[x ? "a" : "b"].
    [GeneratedRegex("\\b(?:T|S|_s|_t|_S|_T|localizer|Localizer)\\[(?:[^\\]\"]*?\"(?<id>(?:[^\"\\\\]|\\\\.)*)\"\\s*(?:(?=[\\],])|(?=:)))+")]
    private static partial Regex LocalizerPattern();

    [GeneratedRegex("\\[[^\\]\\n]*?(?:\\bDisplay\\([^\"\\n)]*Name|ErrorMessage)\\s*=\\s*\"(?<id>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex AttributePattern();

    [GeneratedRegex("new\\s+NavigationItem\\(\\s*\"(?<id>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex NavigationPattern();

    [GeneratedRegex("new\\s+NavigationItem\\((?:[^,()]*,){4}\\s*\"(?<id>[A-Z](?:[^\"\\\\]|\\\\.)*)\"|\\bGroup:\\s*\"(?<id>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex NavigationGroupPattern();

    [GeneratedRegex("(?:new\\s+Permission|\\bPermission\\s+\\w+\\s*(?:\\{ get; \\}\\s*)?=\\s*new)\\(\\s*[^,]+,\\s*\"(?<id>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex PermissionPattern();

    [GeneratedRegex("\\.Fail\\(\\s*\"(?<id>(?:[^\"\\\\]|\\\\.)+)\"")]
    private static partial Regex ResultPattern();

    [GeneratedRegex("NotificationKind(?:\\s+\\w+\\s*(?:\\{ get; \\}\\s*)?=\\s*new)?\\(\\s*[^,()]+,\\s*\"(?<id>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex KindPattern();

    [GeneratedRegex("new\\s+Notification\\(\\s*[^,()]+,\\s*\"(?<id>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex NotificationPattern();

    [GeneratedRegex("AddSettingsSection<\\w+>\\(\\s*\"(?<id>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex SectionPattern();

    // new ListingProblem("ASG-01", "…", …), also by its target's type.
    [GeneratedRegex("new(?:\\s+ListingProblem)?\\(\\s*\"[A-Z]{2,4}-[0-9]+[a-z]?\",\\s*\"(?<id>(?:[^\"\\\\]|\\\\.)+)\"")]
    private static partial Regex ProblemPattern();

    // A label of one word is told from a code by its place.
    [GeneratedRegex("=>\\s*\"(?<id>[A-Z](?:[^\"\\\\\\n]|\\\\.)*)\"")]
    private static partial Regex ArmPattern();

    [GeneratedRegex("(?<!\\$)\"(?<id>[A-Z](?:[^\"\\\\\\n]|\\\\.)*)\"")]
    private static partial Regex LiteralPattern();
}
