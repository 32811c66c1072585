using System.Globalization;
using System.Text;
using System.Xml;
using Exchange.Policies.Domain.Laws;

namespace Exchange.Policies.Services.Reading;

/// <summary>Counts as Word does: lists, their levels, and the styles that carry headings and numbers.</summary>
internal sealed class DocxNumbering
{
    private readonly Dictionary<string, Dictionary<int, DocxLevel>> _abstract = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _abstractOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string List, int Level)> _listOfStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _headings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _counters = new(StringComparer.Ordinal);

    public void ReadLists(XmlReader? reader)
    {
        string? list = null;
        var definition = "";
        DocxLevel? level = null;
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element || !DocxSource.IsWord(reader))
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "abstractNum":
                    definition = DocxSource.Value(reader, "abstractNumId") ?? "";
                    _abstract[definition] = [];
                    list = null;
                    break;
                case "lvl" when list is null && _abstract.TryGetValue(definition, out var levels) && Number(DocxSource.Value(reader, "ilvl")) is { } place:
                    levels[place] = level = new DocxLevel();
                    break;
                case "start" when level is not null && list is null:
                    level.Start = Number(DocxSource.Value(reader)) ?? 1;
                    break;
                case "numFmt" when level is not null && list is null:
                    level.Format = DocxSource.Value(reader) ?? "decimal";
                    break;
                case "lvlText" when level is not null && list is null:
                    level.Text = DocxSource.Value(reader) ?? "";
                    break;
                case "pStyle" when level is not null && list is null:
                    level.Style = DocxSource.Value(reader);
                    break;
                case "num":
                    list = DocxSource.Value(reader, "numId") ?? "";
                    break;
                case "abstractNumId" when list is not null:
                    _abstractOf[list] = DocxSource.Value(reader) ?? "";
                    break;
                default:
                    break;
            }
        }
    }

    public void ReadStyles(XmlReader? reader)
    {
        var style = "";
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element || !DocxSource.IsWord(reader))
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "style":
                    style = DocxSource.Value(reader, "styleId") ?? "";
                    break;
                case "name" when DocxSource.Value(reader) is { } name:
                    // Whatever the program's language, built-in styles keep their English names.
                    _headings[style] = name.Equals("title", StringComparison.OrdinalIgnoreCase) ? 1
                        : name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && Number(name[8..]) is >= 1 and <= 6 and var heading ? heading
                        : 0;
                    break;
                case "ilvl":
                    _listOfStyle[style] = (_listOfStyle.GetValueOrDefault(style).List ?? "", Number(DocxSource.Value(reader)) ?? 0);
                    break;
                case "numId":
                    _listOfStyle[style] = (DocxSource.Value(reader) ?? "", _listOfStyle.GetValueOrDefault(style).Level);
                    break;
                default:
                    break;
            }
        }
    }

    public int HeadingOf(string? style) => style is null ? 0 : _headings.GetValueOrDefault(style);

    /// <summary>The number that stands before a paragraph, with a blank behind it; empty when none does.</summary>
    public string Next((string List, int Level)? own, string? style)
    {
        var byStyle = style is not null && _listOfStyle.TryGetValue(style, out var list) ? list : ((string List, int Level)?)null;
        var (id, place) = own is { List.Length: > 0 } ? own.Value : byStyle ?? ("", 0);
        if (!_abstractOf.TryGetValue(id, out var definition) || !_abstract.TryGetValue(definition, out var levels))
        {
            return "";
        }

        if (own is not { List.Length: > 0 } && levels.FirstOrDefault(pair => pair.Value.Style == style) is { Value: not null } linked)
        {
            place = linked.Key;
        }

        if (place is < 0 or > 8 || !levels.TryGetValue(place, out var level))
        {
            return "";
        }

        var counter = _counters.TryGetValue(definition, out var known) ? known : _counters[definition] = new int[9];
        counter[place] = counter[place] == 0 ? level.Start : counter[place] + 1;
        Array.Clear(counter, place + 1, 8 - place);
        var text = new StringBuilder(level.Text);
        for (var i = 0; i <= place; i++)
        {
            var format = levels.GetValueOrDefault(i)?.Format ?? "decimal";
            text.Replace("%" + (i + 1).ToString(CultureInfo.InvariantCulture), Write(counter[i] == 0 ? 1 : counter[i], format));
        }

        return level.Format == "bullet" || text.Length == 0 ? "" : text.Append('　').ToString();
    }

    private static string Write(int number, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "chineseLegalSimplified" or "ideographTraditional" or "japaneseCounting"
            or "taiwaneseCounting" or "taiwaneseCountingThousand" or "ideographDigital" when number is >= 1 and <= 9999 => ChineseNumber.Write(number),
        "lowerLetter" when number is >= 1 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperLetter" when number is >= 1 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
