using System.Xml.Linq;
using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>Reads one document of the United States' office: <c>us-patent-application</c> or <c>us-patent-grant</c>, versions 4.0 to 4.6.</summary>
internal static class UsDocument
{
    public static ReadItem Read(XElement root, string file, long position)
    {
        var hasBadDate = false;
        var biblio = root.Child("us-bibliographic-data-application") ?? root.Child("us-bibliographic-data-grant");
        var isGrant = root.Name.LocalName == "us-patent-grant";
        var publication = biblio.At("publication-reference", "document-id");
        var published = XmlParts.Date(publication.TextAt("date"), ref hasBadDate);
        List<PublicationRecord> publications = [];
        Add(publication, published);

        // A grant names the application's earlier publication: both are one right.
        foreach (var related in biblio.At("us-related-documents").Children("related-publication").Select(r => r.Child("document-id")))
        {
            if (related.TextAt("country") == "US")
            {
                Add(related, XmlParts.Date(related.TextAt("date"), ref hasBadDate));
            }
        }

        var application = biblio.Child("application-reference");
        var parties = biblio.Child("us-parties") ?? biblio.Child("parties");
        var applicants = Names(parties.At("us-applicants").Children("us-applicant").Concat(parties.At("applicants").Children("applicant")));
        var assignees = Names(biblio.At("assignees").Children("assignee"));
        var inventors = Names(parties.At("inventors").Children("inventor"));
        var title = biblio.TextAt("invention-title");
        var record = new PatentRecord
        {
            Office = "US",
            ApplicationNumber = application.TextAt("document-id", "doc-number") is { } number ? "US" + number : null,
            Publications = publications,
            Type = application?.Attribute("appl-type")?.Value == "design" ? PatentType.Design : PatentType.Invention,
            Title = title,
            TitleEn = title,
            Abstract = root.Child("abstract") is { } summary ? string.Join('\n', XmlParts.Blocks(summary)) : null,
            Claims = root.Child("claims").Children("claim").Select(XmlParts.Text).OfType<string>().ToList(),
            Description = root.Child("description") is { } description ? XmlParts.Blocks(description).ToList() : [],

            // Before 2012 the inventors applied, whoever owned the right.
            Applicants = assignees.Count > 0 ? assignees : applicants,
            Inventors = inventors.Count > 0 ? inventors : applicants,
            Agency = parties.At("agents").Children("agent").Select(a => a.TextAt("addressbook", "orgname")).FirstOrDefault(n => n is not null),
            Ipc = biblio.At("classifications-ipcr").Children("classification-ipcr").Select(SymbolOf).OfType<string>().Distinct().ToList(),
            Priorities = ReadPriorities(biblio, ref hasBadDate),
            FilingDate = XmlParts.Date(application.TextAt("document-id", "date"), ref hasBadDate),
            GrantDate = isGrant ? published : null,
        };
        return ReadItem.Good(file, position, record, hasBadDate ? ImportReason.BadDate : null) with { Pictures = Pictures(root) };

        void Add(XElement? id, DateOnly? date)
        {
            if (id.TextAt("doc-number") is { } digits)
            {
                publications.Add(new PublicationRecord($"US{digits}{id.TextAt("kind")}", date));
            }
        }
    }

    private static List<PriorityRecord> ReadPriorities(XElement? biblio, ref bool hasBadDate)
    {
        List<PriorityRecord> priorities = [];

        // A provisional application is a priority of the United States' own.
        var claims = biblio.At("priority-claims").Children("priority-claim")
            .Concat(biblio.At("us-related-documents").Children("us-provisional-application").Select(p => p.Child("document-id")).OfType<XElement>());
        foreach (var claim in claims)
        {
            if (claim.TextAt("doc-number") is { } number)
            {
                priorities.Add(new PriorityRecord(claim.TextAt("country") ?? "", number, XmlParts.Date(claim.TextAt("date"), ref hasBadDate)));
            }
        }

        return priorities.Distinct().ToList();
    }

    private static string? SymbolOf(XElement classification) => XmlParts.Symbol(
        $"{classification.TextAt("section")}{classification.TextAt("class")}{classification.TextAt("subclass")}{classification.TextAt("main-group")}/{classification.TextAt("subgroup")}");

    private static List<string> Names(IEnumerable<XElement> parties) => parties.Select(party =>
    {
        var book = party.Child("addressbook") ?? party;
        return book.TextAt("orgname") ?? (string.Join(' ', new[] { book.TextAt("last-name"), book.TextAt("first-name") }.OfType<string>()) is { Length: > 0 } person ? person : null);
    }).OfType<string>().Distinct().ToList();

    private static List<PictureName> Pictures(XElement root) => root.Child("drawings")?.Descendants().Where(e => e.Name.LocalName == "img")
        .Select(e => e.Attribute("file")?.Value).OfType<string>().Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(name => new PictureName(name, null)).ToList() ?? [];
}
