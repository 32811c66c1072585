using System.Text;
using System.Text.RegularExpressions;

namespace Exchange.Policies.Domain.Laws;

/// <summary>Plain words as inline Markdown and back.</summary>
internal static partial class MarkdownInline
{
    public static string FromPlain(string text)
    {
        var trimmed = Blanks().Replace(text, match => match.Value.Contains('　', StringComparison.Ordinal) ? "　" : " ").Trim();
        var result = new StringBuilder(trimmed.Length);
        for (var i = 0; i < trimmed.Length; i++)
        {
            var character = trimmed[i];
            var special = character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~' or '&'
                || (character is '=' or '{' && i + 1 < trimmed.Length && trimmed[i + 1] == character)
                || (i == 0 && character is '#' or '+' or '-')
                || (character is '.' or ')' && i is > 0 and < 10 && trimmed.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0);
            if (special)
            {
                result.Append('\\');
            }

            result.Append(character);
        }

        return result.ToString();
    }

    public static string ToPlain(string markdown)
    {
        var text = Link().Replace(markdown, "$1").Replace("**", "", StringComparison.Ordinal);
        return Escape().Replace(text, "$1").Trim();
    }

    [GeneratedRegex(@"[ \t\u00A0\u2002\u2003\u3000]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<!\\)!?\[([^\]\[]*)\]\([^()\s]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape();
}
