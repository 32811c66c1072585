using System.Text.RegularExpressions;
using System.Xml.Linq;
using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>
/// Reads one <c>exchange-document</c> of the EPO: of a DOCDB file, of a line cut out of one, or of an answer of Open Patent Services. The
/// two differ in where the format of a number stands (<c>data-format</c> at the reference, <c>document-id-type</c> at the number).
/// </summary>
internal static partial class DocdbDocument
{
    // Best first: as the office prints it, then in the database's spelling, then its capitals.
    private static readonly string[] _nameFormats = ["original", "docdba", "docdb", "epodoc"];

    public static ReadItem Read(XElement root, string file, long position)
    {
        var hasBadDate = false;
        var biblio = root.Child("bibliographic-data");
        var office = root.Attribute("country")?.Value.Trim() ?? "";
        var kind = root.Attribute("kind")?.Value.Trim();
        var number = office + root.Attribute("doc-number")?.Value.Trim() + kind;
        var published = XmlParts.Date(root.Attribute("date-publ")?.Value, ref hasBadDate)
            ?? XmlParts.Date(DateOf(biblio.Children("publication-reference")), ref hasBadDate);
        var applications = biblio.Children("application-reference").ToList();
        var titles = biblio.Children("invention-title").ToList();
        var english = titles.FirstOrDefault(t => t.Language() == "en");
        var record = new PatentRecord
        {
            Office = office,
            ApplicationNumber = ApplicationOf(office, applications),
            Publications = [new PublicationRecord(number, published)],
            Title = titles.Preferred() is { } title ? XmlParts.Text(title) : null,
            TitleEn = english is null ? null : XmlParts.Text(english),
            Abstract = root.Children("abstract").ToList().Preferred() is { } summary ? string.Join('\n', XmlParts.Blocks(summary)) : null,
            Applicants = Names(biblio.At("parties", "applicants"), "applicant"),
            Inventors = Names(biblio.At("parties", "inventors"), "inventor"),
            Ipc = ReadIpc(biblio),
            Priorities = ReadPriorities(biblio, ref hasBadDate),
            FilingDate = XmlParts.Date(DateOf(applications), ref hasBadDate),
        };
        return ReadItem.Good(file, position, record, hasBadDate ? ImportReason.BadDate : null);
    }

    // An international application is that of the receiving office, not of the office that publishes it.
    private static string? ApplicationOf(string office, List<XElement> references)
    {
        var docdb = Ids(references, "docdb").FirstOrDefault(id => id.TextAt("country") == office && id.TextAt("kind") != "W");
        if (docdb is null)
        {
            return null;
        }

        // The database writes American serial numbers in a form of its own.
        var own = office == "US" ? Ids(references, "original").Select(id => id.TextAt("doc-number")).OfType<string>().FirstOrDefault(n => n.Count(char.IsAsciiDigit) == 8) : null;
        return (own ?? docdb.TextAt("doc-number")) is { } number ? office == Offices.China ? number : office + number : null;
    }

    private static List<XElement> Ids(IEnumerable<XElement> references, string format) => references
        .SelectMany(r => r.Children("document-id").Where(id => (r.Attribute("data-format") ?? id.Attribute("document-id-type"))?.Value == format)).ToList();

    private static string? DateOf(IEnumerable<XElement> references)
    {
        var all = references.ToList();
        return new[] { "docdb", "epodoc", "original" }.SelectMany(format => Ids(all, format)).Select(id => id.TextAt("date")).FirstOrDefault(date => date is not null);
    }

    private static List<string> Names(XElement? list, string role)
    {
        var all = list.Children(role).ToList();
        var format = _nameFormats.FirstOrDefault(f => all.Exists(p => p.Attribute("data-format")?.Value == f));
        return all.Where(p => format is null || p.Attribute("data-format")?.Value == format)
            .Select(p => p.TextAt($"{role}-name", "name") ?? p.TextAt("name"))
            .OfType<string>().Select(name => Country().Replace(name, "").Trim(' ', ',', ';')).Where(name => name.Length > 0).Distinct().ToList();
    }

    private static List<string> ReadIpc(XElement? biblio)
    {
        var current = biblio.At("classifications-ipcr").Children("classification-ipcr").OrderBy(c => int.TryParse(c.Attribute("sequence")?.Value, out var place) ? place : int.MaxValue)
            .Select(c => XmlParts.Symbol(c.TextAt("text"))).OfType<string>().Distinct().ToList();
        return current.Count > 0
            ? current
            : biblio.Child("classification-ipc")?.Elements().Where(e => e.Name.LocalName is "text" or "main-classification" or "further-classification")
                .Select(e => XmlParts.Symbol(e.Value)).OfType<string>().Distinct().ToList() ?? [];
    }

    private static List<PriorityRecord> ReadPriorities(XElement? biblio, ref bool hasBadDate)
    {
        List<PriorityRecord> priorities = [];
        foreach (var claims in biblio.At("priority-claims").Children("priority-claim").GroupBy(c => c.Attribute("sequence")?.Value))
        {
            var references = claims.ToList();
            if (Ids(references, "docdb").Concat(Ids(references, "epodoc")).FirstOrDefault() is not { } id || id.TextAt("doc-number") is not { } number)
            {
                continue;
            }

            // In the other form the country is part of the number.
            var country = id.TextAt("country") ?? (number.Length > 2 && char.IsAsciiLetterUpper(number[1]) ? number[..2] : "");
            priorities.Add(new PriorityRecord(
                country, id.TextAt("country") is null && country.Length > 0 ? number[2..] : number, XmlParts.Date(id.TextAt("date"), ref hasBadDate)));
        }

        return priorities.Distinct().ToList();
    }

    /// <summary>The country behind a name, as <c>BEDNAREK MICHAEL C [US]</c>.</summary>
    [GeneratedRegex(@"\s*\[[A-Z]{2}\]\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Country();
}
