using System.Xml.Linq;

namespace Exchange.Imports.Services.Reading;

/// <summary>Writes MathML in one line: fractions with a slash, indices with _ and ^.</summary>
internal static class MathText
{
    public static string Render(XElement element)
    {
        var parts = element.Elements().Where(e => e.Name.LocalName is not ("annotation" or "annotation-xml")).Select(Render).ToList();
        var name = element.Name.LocalName;
        return name switch
        {
            "mfrac" when parts.Count == 2 => $"{Group(parts[0])}/{Group(parts[1])}",
            "msup" when parts.Count == 2 => $"{parts[0]}^{Group(parts[1])}",
            "msub" when parts.Count == 2 => $"{parts[0]}_{Group(parts[1])}",
            "msubsup" when parts.Count == 3 => $"{parts[0]}_{Group(parts[1])}^{Group(parts[2])}",
            "munder" when parts.Count == 2 => $"{parts[0]}_{Group(parts[1])}",
            "mover" when parts.Count == 2 => $"{parts[0]}^{Group(parts[1])}",
            "munderover" when parts.Count == 3 => $"{parts[0]}_{Group(parts[1])}^{Group(parts[2])}",
            "msqrt" => $"√({string.Concat(parts)})",
            "mroot" when parts.Count == 2 => $"({parts[0]})^(1/{parts[1]})",
            "mfenced" => $"{element.Attribute("open")?.Value ?? "("}{string.Join(element.Attribute("separators")?.Value ?? ",", parts)}{element.Attribute("close")?.Value ?? ")"}",
            "mtr" or "mlabeledtr" => string.Join(", ", parts),
            "mtable" => string.Join("; ", parts),
            _ => element.HasElements ? string.Concat(parts) : element.Value.Trim(),
        };
    }

    private static string Group(string text) => text.Length <= 1 || text.All(char.IsLetterOrDigit) ? text : $"({text})";
}
