using System.Text;
using System.Xml.Linq;

namespace Exchange.Imports.Services.Reading;

/// <summary>Makes readable text of a paragraph or claim: tables, formulas, indices and printed lines included.</summary>
internal static class XmlText
{
    // The end of a printed line; whether it is one of the text's own lines is decided when all is there.
    private const char SoftBreak = '\v';

    // Line ends and tabs of the file, which are its layout and not the text's.
    private const char FileBreak = '\t';

    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string Render(XElement element)
    {
        var builder = new StringBuilder();
        AppendContent(builder, element);
        return Tidy(builder.ToString());
    }

    private static void AppendContent(StringBuilder builder, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                foreach (var character in text.Value)
                {
                    builder.Append(character is '\n' or '\r' or '\t' ? FileBreak : char.IsWhiteSpace(character) ? ' ' : character);
                }
            }
            else if (node is XElement child)
            {
                Append(builder, child);
            }
        }
    }

    private static void Append(StringBuilder builder, XElement element)
    {
        var name = element.Name.LocalName.ToLowerInvariant();
        switch (name)
        {
            case "br" or "break":
                builder.Append(SoftBreak);
                break;
            case "sup":
                AppendSuperscript(builder, element);
                break;
            case "maths" or "mathdetails":
                AppendFormula(builder, element, "公式");
                break;
            case "math":
                builder.Append(MathText.Render(element));
                break;
            case "chemistry":
                AppendFormula(builder, element, "化学式");
                break;
            case "img" or "image":
                AppendPicture(builder, element, "图");
                break;
            case "tables" or "tabledetails" or "table":
                builder.Append('\n');
                AppendTable(builder, element);
                builder.Append('\n');
                break;
            case "li" or "dt" or "dd" or "claim-text" or "claimtext" or "p" or "paragraphs" or "heading" or "depositary" or "bio-accno":
                builder.Append('\n');
                AppendContent(builder, element);
                builder.Append('\n');
                break;
            default:
                AppendContent(builder, element);
                break;
        }
    }

    private static void AppendTable(StringBuilder builder, XElement element)
    {
        var rows = element.Descendants().Where(e => e.Name.LocalName is "row" or "tr" or "Row").ToList();
        if (rows.Count == 0)
        {
            AppendContent(builder, element);
            return;
        }

        var title = element.Descendants().FirstOrDefault(e => e.Name.LocalName is "title" or "caption");
        if (title is not null)
        {
            builder.Append(Render(title)).Append('\n');
        }

        foreach (var row in rows)
        {
            var cells = row.Elements().Where(e => e.Name.LocalName is "entry" or "td" or "th" or "Entry")
                .Select(cell => Render(cell).Replace('\n', ' ')).ToList();
            if (cells.Any(cell => cell.Length > 0))
            {
                builder.Append(string.Join(" | ", cells)).Append('\n');
            }
        }
    }

    private static void AppendFormula(StringBuilder builder, XElement element, string label)
    {
        var picture = element.Descendants().FirstOrDefault(e => e.Name.LocalName is "img" or "Image");
        var length = builder.Length;
        foreach (var child in element.Elements().Where(e => e.Name.LocalName is not ("img" or "Image" or "ChemicalPointer" or "STRmol")))
        {
            builder.Append(' ');
            Append(builder, child);
        }

        if (string.IsNullOrWhiteSpace(builder.ToString(length, builder.Length - length)) && picture is not null)
        {
            AppendPicture(builder, picture, label);
        }
    }

    private static void AppendPicture(StringBuilder builder, XElement picture, string label)
    {
        if (picture.Attribute("file")?.Value is { Length: > 0 } file)
        {
            builder.Append('[').Append(label).Append('：').Append(file).Append(']');
        }
    }

    private static void AppendSuperscript(StringBuilder builder, XElement element)
    {
        var text = Render(element);
        var raised = new StringBuilder();
        foreach (var character in text)
        {
            char? high = character switch
            {
                >= '0' and <= '9' => Superscripts[character - '0'],
                '+' => '⁺',
                '-' or '−' or '－' => '⁻',
                'n' => 'ⁿ',
                _ => null,
            };
            if (high is null)
            {
                builder.Append("^(").Append(text).Append(')');
                return;
            }

            raised.Append(high);
        }

        builder.Append(raised);
    }

    private static string Tidy(string text)
    {
        var result = new StringBuilder(text.Length);
        var gap = '\0';
        foreach (var character in text)
        {
            if (character is ' ' or FileBreak or SoftBreak)
            {
                gap = gap == SoftBreak || character == SoftBreak ? SoftBreak : gap == FileBreak || character == FileBreak ? FileBreak : ' ';
                continue;
            }

            if (result.Length > 0 && result[^1] != '\n')
            {
                var last = result[^1];
                if (character == '\n' || (gap == SoftBreak && last is ('。' or '；' or ';' or '：' or ':' or '！' or '？')))
                {
                    result.Append('\n');
                }
                else if (NeedsBlank(gap, last, character))
                {
                    result.Append(' ');
                }
            }

            gap = '\0';
            if (character != '\n')
            {
                result.Append(character);
            }
        }

        return result.ToString().Trim();
    }

    private static bool NeedsBlank(char gap, char last, char next) => gap switch
    {
        '\0' => false,
        ' ' => !(IsWide(last) && IsWide(next)),
        FileBreak => !IsWide(last) && !IsWide(next),
        _ => IsWord(last, next),
    };

    private static bool IsWord(char left, char right) => char.IsAsciiLetterOrDigit(left) && char.IsAsciiLetterOrDigit(right);

    // Chinese is written without blanks; one beside it is the indentation of the file.
    private static bool IsWide(char character) => character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';
}
