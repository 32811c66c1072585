using System.Text.RegularExpressions;
using System.Xml.Linq;
using Exchange.Imports.Domain;

namespace Exchange.Imports.Services.Reading;

/// <summary>What the offices' documents have in common: children and values by name, classes, dates.</summary>
internal static partial class XmlParts
{
    public static XElement? Child(this XElement? parent, string name) => parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>The element at the end of a path of children.</summary>
    public static XElement? At(this XElement? parent, params string[] path) => path.Aggregate(parent, Child);

    public static IEnumerable<XElement> Children(this XElement? parent, string name) => parent?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    /// <summary>The text at the end of a path; null when there is none.</summary>
    public static string? TextAt(this XElement? parent, params string[] path) => parent.At(path) is { } element ? Text(element) : null;

    public static string? Text(XElement element) => XmlText.Render(element) is { Length: > 0 } text ? text : null;

    public static string? Language(this XElement element) => (element.Attribute("lang") ?? element.Attribute("languageCode"))?.Value.ToLowerInvariant();

    /// <summary>The one in Chinese, else in English, else the first.</summary>
    public static XElement? Preferred(this IReadOnlyList<XElement> elements) =>
        elements.FirstOrDefault(e => e.Language() == "zh") ?? elements.FirstOrDefault(e => e.Language() == "en") ?? (elements.Count > 0 ? elements[0] : null);

    /// <summary>Paragraphs and headings, the outermost of each branch, in order.</summary>
    public static IEnumerable<string> Blocks(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name.LocalName is "p" or "P" or "heading" or "Heading")
            {
                if (Text(element) is { } text)
                {
                    yield return text;
                }
            }
            else
            {
                foreach (var text in Blocks(element))
                {
                    yield return text;
                }
            }
        }
    }

    /// <summary>The symbol in a text with edition, position and status around it, as <c>A61K   9/16        20060101A I20051008RMEP</c>; null when there is none.</summary>
    public static string? Symbol(string? text) => Ipc().Match(text ?? "") is { Success: true } match
        ? $"{match.Groups[1].Value}{match.Groups[2].Value}{match.Groups[3].Value}{match.Groups[4].Value}/{match.Groups[5].Value}"
        : null;

    /// <summary>Reads a date; one that cannot be read is noted.</summary>
    public static DateOnly? Date(string? text, ref bool hasBadDate)
    {
        // Year 1 is the offices' way to say that there is none.
        if (text?.TrimStart().StartsWith("0001", StringComparison.Ordinal) == true)
        {
            return null;
        }

        hasBadDate |= !DateText.TryRead(text, out var date);
        return date;
    }

    [GeneratedRegex(@"([A-H])\s*([0-9]{2})\s*([A-Z])\s*([0-9]{1,4})\s*/\s*([0-9]{2,6})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ipc();
}
