using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>
/// Legal events from answers of the EPO's Open Patent Services (a <c>patent-family</c> with <c>legal</c> parts): those of each member of the
/// family, under the number of its publication.
/// </summary>
internal static class OpsLegalReader
{
    public static async IAsyncEnumerable<EventItem> ReadAsync(
        Stream stream, Encoding encoding, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var splitter = new XmlDocumentSplitter(text, limits.RecordCharacters, FormatDetector.FamilyMember());
        var position = 0L;
        await foreach (var member in splitter.SplitAsync(cancellationToken))
        {
            if (PatentXmlReader.LoadRoot(member, splitter.Namespaces, limits, out var reason) is not { } root)
            {
                yield return new EventItem(++position, null, reason);
                continue;
            }

            var number = NumberOf(root.Child("publication-reference")) ?? NumberOf(root.Child("application-reference"));
            foreach (var legal in root.Children("legal"))
            {
                yield return Read(++position, number, legal);
            }
        }
    }

    private static EventItem Read(long position, string? number, XElement legal)
    {
        var hasBadDate = false;
        var fields = legal.Descendants().Where(e => e.Name.LocalName.Length == 6 && e.Name.LocalName[0] == 'L').ToList();
        var announced = XmlParts.Date(Field(fields, "L007"), ref hasBadDate);
        var effective = XmlParts.Date(Field(fields, "L525"), ref hasBadDate);
        if (hasBadDate)
        {
            return new EventItem(position, null, LegalEventReason.BadDay);
        }

        // The code may be followed by the country and code of the national event that it stands for; both tell one from the next.
        string?[] national = [Field(fields, "L501"), Field(fields, "L502"), Field(fields, "L503"), Field(fields, "L520") is { } year ? $"year {year}" : null];
        var reference = string.Join(' ', national.OfType<string>());
        string?[] text =
        [
            Caption(legal.Attribute("desc")?.Value),
            Caption(fields.Find(f => f.Name.LocalName.StartsWith("L502", StringComparison.Ordinal))?.Attribute("descData")?.Value),
            Field(fields, "L507"), Field(fields, "L509"), Field(fields, "L510"),
        ];
        return new EventItem(
            position,
            new LegalEventRecord(
                number, legal.Attribute("code")?.Value.Trim(), announced, effective, string.Join("; ", text.OfType<string>()), reference.Length == 0 ? null : reference),
            null);
    }

    // DOCDB's form, which has the kind of publication; Chinese applications are known by their digits.
    private static string? NumberOf(XElement? reference) => reference.Children("document-id").FirstOrDefault(id => id.Attribute("document-id-type")?.Value == "docdb") is { } id
        && id.TextAt("doc-number") is { } digits
            ? id.Parent!.Name.LocalName == "application-reference" && id.TextAt("country") == Offices.China ? digits : $"{id.TextAt("country")}{digits}{(id.Parent.Name.LocalName == "publication-reference" ? id.TextAt("kind") : null)}"
            : null;

    // L007EP, L007CN ...: the letters at the end name the office that told the event.
    private static string? Field(List<XElement> fields, string code) =>
        fields.Find(f => f.Name.LocalName.StartsWith(code, StringComparison.Ordinal))?.Value.Trim() is { Length: > 0 } value ? value : null;

    // The database shouts.
    private static string? Caption(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : text.Any(char.IsAsciiLetterLower) ? text.Trim() : string.Concat(text.Trim()[..1], CultureInfo.InvariantCulture.TextInfo.ToLower(text.Trim()[1..]));
}
