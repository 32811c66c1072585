using System.Text.RegularExpressions;
using System.Xml.Linq;
using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>Reads one document of either CNIPA format. The formats differ in names and depth, not in content.</summary>
internal sealed partial class CnipaDocument
{
    private readonly XElement _root;
    private bool _hasBadDate;

    private CnipaDocument(XElement root) => _root = root;

    public static ReadItem Read(XElement root, string file, long position)
    {
        var document = new CnipaDocument(root);
        var record = document.ReadRecord();
        return ReadItem.Good(file, position, record, document._hasBadDate ? ImportReason.BadDate : null) with { Pictures = document.ReadPictures() };
    }

    // The figures of the drawings; formulas are pictures within the text, and the abstract's figure is one of the drawings again.
    private List<PictureName> ReadPictures() => _root.Descendants()
        .Where(e => e.Name.LocalName is "drawings" or "Drawings").Descendants()
        .Where(e => e.Name.LocalName is "img" or "Image" && e.Attribute("file")?.Value is { Length: > 0 })
        .Select(e => new PictureName(e.Attribute("file")!.Value, CaptionOf(e.Parent!)))
        .DistinctBy(p => p.File, StringComparer.OrdinalIgnoreCase).ToList();

    private static string? CaptionOf(XElement figure)
    {
        var label = figure.Attribute("figure-labels")?.Value ?? figure.Attribute("figureLabels")?.Value;
        return label is { Length: > 0 } ? label : figure.Attribute("num")?.Value.TrimStart('0') is { Length: > 0 } number ? "图" + number : null;
    }

    private PatentRecord ReadRecord()
    {
        var biblio = Child(_root, "cn-bibliographic-data", "bibliographic-data", "BibliographicData", "DesignBibliographicData") ?? new XElement("none");
        var body = Child(_root, "application-body") ?? _root;
        var publications = ReadPublications(biblio);
        var application = Originals(biblio, "application-reference", "ApplicationReference").FirstOrDefault();
        var applicationId = application is null ? null : Child(application, "document-id", "DocumentID");
        var titles = biblio.Elements().Where(e => e.Name.LocalName is "invention-title" or "InventionTitle" or "DesignTitle").ToList();
        var title = titles.FirstOrDefault(t => Language(t) != "en") ?? FirstTitle(body);
        var titleEn = titles.FirstOrDefault(t => Language(t) == "en");
        var parties = Child(biblio, "cn-parties", "parties", "Parties") ?? biblio;
        var applicants = Parties(parties, "applicant");
        if (applicants.Count == 0)
        {
            applicants = Parties(biblio, "assignee");
        }

        var agents = Parties(parties, "agent");
        var agency = agents.SelectMany(a => a.Elements()).FirstOrDefault(e => e.Name.LocalName is "cn-agency" or "agency" or "Agency");
        return new PatentRecord
        {
            ApplicationNumber = Value(applicationId, "doc-number", "DocNumber"),
            Publications = publications,
            Type = PatentTypeText.Read(application?.Attribute("appl-type")?.Value ?? application?.Attribute("applType")?.Value)
                ?? publications.Select(p => TypeOf(p.Number)).FirstOrDefault(t => t is not null),
            Title = title is null ? null : NullIfEmpty(XmlText.Render(title)),
            TitleEn = titleEn is null ? null : NullIfEmpty(XmlText.Render(titleEn)),
            Abstract = ReadAbstract(biblio, body),
            Claims = ReadClaims(body),
            Description = ReadDescription(body),
            Applicants = applicants.Select(NameOf).OfType<string>().Distinct().ToList(),
            Inventors = Parties(parties, "inventor").Concat(Parties(parties, "designer")).Select(NameOf).OfType<string>().Distinct().ToList(),
            Agents = agents.Select(NameOf).OfType<string>().Distinct().ToList(),
            Agency = agency is not null && NameOf(agency) is { } agencyName ? AgencyCode().Replace(agencyName, "") : null,
            Address = applicants.Select(AddressOf).FirstOrDefault(a => a is not null),
            Ipc = ReadIpc(biblio),
            Priorities = ReadPriorities(biblio),
            FilingDate = Date(Value(applicationId, "date", "Date")),
            IsDivisional = biblio.Elements().Where(e => e.Name.LocalName is "cn-related-documents" or "related-documents" or "RelatedDocuments")
                .Elements().Any(e => e.Name.LocalName is "division" or "Division"),
            GrantDate = publications.Where(p => p.Date is not null && PatentTypeText.IsGrant(KindOf(p.Number), p.Date)).Min(p => p.Date),
        };
    }

    // The description repeats the title; files without bibliography have only that one.
    private static XElement? FirstTitle(XElement body) => Child(body, "description", "Description") is { } description
        ? Child(description, "invention-title", "InventionTitle")
        : null;

    private List<PublicationRecord> ReadPublications(XElement biblio)
    {
        var references = Originals(biblio, "cn-publication-reference", "publication-reference", "PublicationReference").ToList();
        if (Child(biblio, "cn-related-publication", "related-publication") is { } related)
        {
            references.AddRange(Originals(related, "cn-publication-reference", "publication-reference"));
        }

        List<PublicationRecord> publications = [];
        foreach (var id in references.SelectMany(r => r.Elements()).Where(e => e.Name.LocalName is "document-id" or "DocumentID"))
        {
            if (Value(id, "doc-number", "DocNumber") is { } number)
            {
                var full = char.IsAsciiDigit(number[0]) ? (Value(id, "country", "WIPOST3Code") ?? "CN") + number + Value(id, "kind", "Kind") : number;
                publications.Add(new PublicationRecord(full, Date(Value(id, "date", "Date"))));
            }
        }

        return publications.DistinctBy(p => p.Number).ToList();
    }

    private List<PriorityRecord> ReadPriorities(XElement biblio)
    {
        var details = biblio.Elements().Where(e => e.Name.LocalName is "priority-claims" or "PriorityDetails");
        return details.SelectMany(d => Originals(d, "priority-claim", "Priority"))
            .Select(p => (Country: Value(p, "country", "WIPOST3Code"), Number: Value(p, "doc-number", "DocNumber"), Date: Date(Value(p, "date", "Date"))))
            .Where(p => p.Number is not null)
            .Select(p => new PriorityRecord(p.Country ?? "CN", p.Number!, p.Date))
            .Distinct().ToList();
    }

    private static List<string> ReadIpc(XElement biblio)
    {
        List<string> symbols = [];
        foreach (var classification in biblio.Descendants().Where(e => e.Name.LocalName is "classification-ipcr" or "ClassificationIPCR"))
        {
            var text = Value(classification, "text", "Text");
            if (text is null && Value(classification, "section", "Section") is { } section)
            {
                text = section + Value(classification, "class", "MainClass") + Value(classification, "subclass", "Subclass")
                    + Value(classification, "main-group", "MainGroup")
                    + (Value(classification, "subgroup", "Subgroup") is { } subgroup ? "/" + subgroup : "");
            }

            symbols.Add(text ?? "");
        }

        foreach (var old in biblio.Elements().Where(e => e.Name.LocalName is "classification-ipc" or "ClassificationIPC"))
        {
            symbols.AddRange(old.Elements()
                .Where(e => e.Name.LocalName is "main-classification" or "further-classification" or "MainClassification" or "FurtherClassification")
                .Select(e => e.Value));
        }

        return symbols.Select(s => IpcVersion().Replace(s, "").Replace(" ", "", StringComparison.Ordinal).Trim())
            .Where(s => s.Length > 0).Distinct().ToList();
    }

    private static string? ReadAbstract(XElement biblio, XElement body)
    {
        var candidates = biblio.Elements().Concat(body.Elements())
            .Where(e => e.Name.LocalName is "abstract" or "Abstract" or "DesignBriefExplanation").ToList();
        var chosen = candidates.FirstOrDefault(e => Language(e) != "en");
        return chosen is null ? null : NullIfEmpty(string.Join('\n', Blocks(chosen, "AbstractFigure")));
    }

    private static List<string> ReadClaims(XElement body) => Originals(body, "claims", "Claims").Take(1)
        .SelectMany(c => c.Elements().Where(e => e.Name.LocalName is "claim" or "Claim"))
        .Select(XmlText.Render).Where(t => t.Length > 0).ToList();

    private static List<string> ReadDescription(XElement body) =>
        Originals(body, "description", "Description").Take(1).SelectMany(d => Blocks(d, null)).ToList();

    // The outermost paragraphs and headings, in order.
    private static IEnumerable<string> Blocks(XElement parent, string? except)
    {
        foreach (var element in parent.Elements())
        {
            var name = element.Name.LocalName;
            if (name == except || name is "invention-title" or "InventionTitle")
            {
                continue;
            }

            if (name is "p" or "Paragraphs" or "heading" or "Heading")
            {
                if (XmlText.Render(element) is { Length: > 0 } text)
                {
                    yield return text;
                }
            }
            else
            {
                foreach (var text in Blocks(element, except))
                {
                    yield return text;
                }
            }
        }
    }

    // cn-applicants/cn-applicant, applicants/applicant or ApplicantDetails/Applicant.
    private static List<XElement> Parties(XElement parent, string role) => parent.Elements()
        .Where(e => e.Name.LocalName.Equals($"cn-{role}s", StringComparison.Ordinal)
            || e.Name.LocalName.Equals(role + "s", StringComparison.Ordinal)
            || e.Name.LocalName.Equals(role + "Details", StringComparison.OrdinalIgnoreCase))
        .SelectMany(list => Originals(list, $"cn-{role}", role, char.ToUpperInvariant(role[0]) + role[1..])).ToList();

    private static string? NameOf(XElement party)
    {
        var holders = new[] { party }.Concat(party.Elements().Where(e => e.Name.LocalName is "addressbook" or "AddressBook")
            .OrderBy(e => Language(e) == "en")).ToList();
        foreach (var holder in holders)
        {
            if (Value(holder, "name", "orgname", "Name", "OrganizationName") is { } name)
            {
                return name;
            }

            string?[] person = [Value(holder, "last-name", "LastName"), Value(holder, "first-name", "FirstName")];
            if (person[0] is not null || person[1] is not null)
            {
                var isLatin = person.Any(part => part is not null && part.Any(char.IsAsciiLetter));
                return string.Join(isLatin ? " " : "", person.Where(part => part is not null));
            }
        }

        return null;
    }

    private static string? AddressOf(XElement party)
    {
        var address = party.Descendants().FirstOrDefault(e => e.Name.LocalName is "address" or "Address");
        if (address is null)
        {
            return null;
        }

        // The new format fills what it does not know with 0.
        if (Value(address, "text", "Text") is { } text && text != "0")
        {
            return text;
        }

        string[] order = ["state", "Province", "city", "City", "AddressCity", "county", "County", "street", "Street", "address-1", "AddressLine"];
        return NullIfEmpty(string.Concat(order.Select(part => Value(address, part)).Where(part => part is not null and not "0")));
    }

    private static List<XElement> Originals(XElement parent, params string[] names)
    {
        var all = parent.Elements().Where(e => names.Contains(e.Name.LocalName, StringComparer.Ordinal)).ToList();
        var originals = all.Where(e => e.Attribute("dataFormat")?.Value == "original").ToList();
        return originals.Count > 0 ? originals : all;
    }

    private static XElement? Child(XElement parent, params string[] names) =>
        parent.Elements().FirstOrDefault(e => names.Contains(e.Name.LocalName, StringComparer.Ordinal));

    private static string? Value(XElement? parent, params string[] names) =>
        parent is null || Child(parent, names) is not { } child ? null : NullIfEmpty(XmlText.Render(child));

    private static string? Language(XElement element) => element.Attribute("lang")?.Value.ToLowerInvariant();

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static char KindOf(string number) => number.LastOrDefault(char.IsAsciiLetterUpper);

    private static PatentType? TypeOf(string number) => KindOf(number) switch
    {
        'A' or 'B' or 'C' => PatentType.Invention,
        'U' or 'Y' => PatentType.UtilityModel,
        'S' or 'D' => PatentType.Design,
        _ => null,
    };

    private DateOnly? Date(string? text)
    {
        _hasBadDate |= !DateText.TryRead(text, out var date);
        return date;
    }

    [GeneratedRegex(@"\([0-9]{4}\.[0-9]{2}\).*$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex IpcVersion();

    /// <summary>The office's five-digit code behind the agency's name.</summary>
    [GeneratedRegex(@"\s*[0-9]{5}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AgencyCode();
}
