using System.Text;

namespace Exchange.Framework.Localization;

/// <summary>Reads gettext PO files: msgid, msgstr, continuation lines and comments; no contexts, no plural forms.</summary>
internal static class PoReader
{
    /// <exception cref="FormatException">A line is neither blank, comment, msgid, msgstr nor a quoted continuation.</exception>
    public static IEnumerable<KeyValuePair<string, string>> Read(TextReader reader)
    {
        StringBuilder? id = null;
        StringBuilder? text = null;
        while (true)
        {
            var line = reader.ReadLine()?.Trim();
            if (line is null || line.StartsWith("msgid ", StringComparison.Ordinal))
            {
                if (id is { Length: > 0 } && text is { Length: > 0 })
                {
                    yield return new(id.ToString(), text.ToString());
                }

                if (line is null)
                {
                    yield break;
                }

                id = new StringBuilder(Unquote(line["msgid ".Length..]));
                text = null;
            }
            else if (line.StartsWith("msgstr ", StringComparison.Ordinal))
            {
                text = new StringBuilder(Unquote(line["msgstr ".Length..]));
            }
            else if (line.StartsWith('"'))
            {
                (text ?? id)?.Append(Unquote(line));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                throw new FormatException($"Unexpected line in a PO file: {line}");
            }
        }
    }

    private static string Unquote(string quoted)
    {
        var inner = quoted.Trim();
        if (inner.Length < 2 || inner[0] != '"' || inner[^1] != '"')
        {
            throw new FormatException($"Not a quoted PO string: {quoted}");
        }

        var result = new StringBuilder(inner.Length);
        for (var i = 1; i < inner.Length - 1; i++)
        {
            if (inner[i] == '\\' && i + 1 < inner.Length - 1)
            {
                i++;
                result.Append(inner[i] == 'n' ? '\n' : inner[i]);
            }
            else
            {
                result.Append(inner[i]);
            }
        }

        return result.ToString();
    }
}
