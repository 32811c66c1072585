using System.Xml.Linq;
using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>Reads one <c>PatentPublication</c> after WIPO ST.96, of whichever office.</summary>
internal static class St96Document
{
    public static ReadItem Read(XElement root, string file, long position)
    {
        var hasBadDate = false;
        var biblio = root.Child("BibliographicData");
        var publication = biblio.Child("PatentPublicationIdentification");
        var application = biblio.Child("ApplicationIdentification");
        var office = publication.TextAt("IPOfficeCode") ?? application.TextAt("IPOfficeCode") ?? root.TextAt("IPOfficeCode") ?? "";
        var published = XmlParts.Date(publication.TextAt("PublicationDate"), ref hasBadDate);
        List<PublicationRecord> publications = [];
        Add(publication, published);

        // The earlier publication of the same application: both are one right.
        foreach (var related in biblio.At("RelatedDocumentBag").Children("RelatedPublication").Select(r => r.At("PatentDocumentIdentification", "PatentPublicationIdentification")))
        {
            if (related.TextAt("IPOfficeCode") == office)
            {
                Add(related, XmlParts.Date(related.TextAt("PublicationDate"), ref hasBadDate));
            }
        }

        var titles = (biblio.Child("InventionTitleBag") ?? biblio).Children("InventionTitle").ToList();
        var english = titles.FirstOrDefault(t => (t.Language() ?? root.Language()) == "en");
        var parties = biblio.Child("PartyBag");
        var assignees = Names(parties.At("AssigneeBag").Children("Assignee"));
        var applicants = Names(parties.At("ApplicantBag").Children("Applicant"));
        var kind = publication.TextAt("PatentDocumentKindCode");
        var record = new PatentRecord
        {
            Office = office,
            ApplicationNumber = NumberOf(application) is { } number ? office == Offices.China ? number : office + number : null,
            Publications = publications,
            Type = application.TextAt("InventionSubjectMatterCategory") == "Design" ? PatentType.Design : null,
            Title = titles.Preferred() is { } title ? XmlParts.Text(title) : null,
            TitleEn = english is null ? null : XmlParts.Text(english),
            Abstract = root.Children("Abstract").ToList().Preferred() is { } summary ? string.Join('\n', XmlParts.Blocks(summary)) : null,
            Claims = root.Child("Claims").Children("Claim").Select(ClaimOf).OfType<string>().ToList(),
            Description = root.Child("Description") is { } description ? XmlParts.Blocks(description).ToList() : [],
            Applicants = assignees.Count > 0 ? assignees : applicants,
            Inventors = Names(parties.At("InventorBag").Children("Inventor")),
            Agents = Names(parties.At("RegisteredPractitionerBag").Children("RegisteredPractitioner")),
            Ipc = biblio.At("PatentClassificationBag", "IPCRClassificationBag").Children("IPCRClassification").Select(SymbolOf).OfType<string>().Distinct().ToList(),
            Priorities = ReadPriorities(biblio, ref hasBadDate),
            FilingDate = XmlParts.Date(application.TextAt("FilingDate"), ref hasBadDate),

            // WIPO ST.16: letters of the second level stand for the grant of an application that was published.
            GrantDate = kind is ['B' or 'C', ..] ? published : null,
        };
        return ReadItem.Good(file, position, record, hasBadDate ? ImportReason.BadDate : null) with { Pictures = Pictures(root) };

        void Add(XElement? id, DateOnly? date)
        {
            if (id.TextAt("PublicationNumber") is { } digits)
            {
                publications.Add(new PublicationRecord($"{id.TextAt("IPOfficeCode") ?? office}{digits}{id.TextAt("PatentDocumentKindCode")}", date));
            }
        }
    }

    private static string? NumberOf(XElement? identification) =>
        identification.TextAt("ApplicationNumber", "ApplicationNumberText") ?? identification.TextAt("ApplicationNumber");

    // The number stands by itself and again in the text.
    private static string? ClaimOf(XElement claim) => string.Join('\n', claim.Children("ClaimText").Select(XmlParts.Text).OfType<string>()) is { Length: > 0 } text ? text : null;

    private static string? SymbolOf(XElement classification) => XmlParts.Symbol(
        classification.TextAt("PatentClassificationText")
        ?? $"{classification.TextAt("Section")}{classification.TextAt("Class")}{classification.TextAt("Subclass")}{classification.TextAt("MainGroup")}/{classification.TextAt("Subgroup")}");

    private static List<PriorityRecord> ReadPriorities(XElement? biblio, ref bool hasBadDate)
    {
        List<PriorityRecord> priorities = [];
        foreach (var claim in biblio.At("PriorityClaimBag").Children("PriorityClaim"))
        {
            if (NumberOf(claim) is { } number)
            {
                priorities.Add(new PriorityRecord(claim.TextAt("IPOfficeCode") ?? "", number, XmlParts.Date(claim.TextAt("FilingDate"), ref hasBadDate)));
            }
        }

        return priorities.Distinct().ToList();
    }

    private static List<string> Names(IEnumerable<XElement> parties) => parties.Select(NameOf).OfType<string>().Distinct().ToList();

    private static string? NameOf(XElement party)
    {
        // Published names before those of the file; of several languages the first.
        var name = (party.Child("PublicationContact") ?? party.Child("Contact")).Child("Name");
        var organisation = name.TextAt("EntityName") ?? name.TextAt("OrganizationName", "OrganizationStandardName") ?? name.TextAt("OrganizationName");
        if (organisation is not null)
        {
            return organisation;
        }

        var person = name.Child("PersonName");
        var parts = person.Child("PersonStructuredName");
        return person.TextAt("PersonFullName")
            ?? (string.Join(' ', new[] { parts.TextAt("LastName"), parts.TextAt("FirstName"), parts.TextAt("MiddleName") }.OfType<string>()) is { Length: > 0 } full ? full : null);
    }

    private static List<PictureName> Pictures(XElement root) => root.Child("Drawings")?.Descendants().Where(e => e.Name.LocalName == "FileName")
        .Select(e => e.Value.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(name => new PictureName(name, null)).ToList() ?? [];
}
