using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Exchange.Tests.Content;

/// <summary>What RFC 4287 demands of a feed, and RFC 5005 of its pages.</summary>
internal static partial class AtomRules
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Every broken rule in words.</summary>
    public static IReadOnlyList<string> Broken(string xml)
    {
        List<string> broken = [];
        var feed = XDocument.Parse(xml).Root!;
        Demand(feed.Name == Atom + "feed", "the root is no atom:feed");
        Once(feed, "id", "title", "updated");
        Demand(IsIri(feed.Element(Atom + "id")?.Value), "4.2.6: the id of the feed is no IRI");
        Demand(IsTime(feed.Element(Atom + "updated")?.Value), "3.3: updated of the feed is no RFC 3339 time");
        Demand(!string.IsNullOrEmpty(feed.Attribute(XNamespace.Xml + "lang")?.Value), "the feed names no language");
        Demand(Links(feed, "self").Count == 1, "4.1.1: there is no one self link");
        var authors = feed.Elements(Atom + "author").ToList();
        foreach (var link in feed.Descendants(Atom + "link"))
        {
            Demand(Uri.TryCreate(link.Attribute("href")?.Value, UriKind.Absolute, out _), "4.2.7.1: a link has no absolute address");
        }

        foreach (var person in feed.Descendants(Atom + "author"))
        {
            Demand(person.Elements(Atom + "name").Count() == 1, "3.2.1: a person has no one name");
        }

        var entries = feed.Elements(Atom + "entry").ToList();
        foreach (var entry in entries)
        {
            Once(entry, "id", "title", "updated");
            Demand(IsIri(entry.Element(Atom + "id")?.Value), "4.2.6: the id of an entry is no IRI");
            Demand(IsTime(entry.Element(Atom + "updated")?.Value), "3.3: updated of an entry is no RFC 3339 time");
            Demand(entry.Element(Atom + "published") is not { } published || IsTime(published.Value), "3.3: published of an entry is no RFC 3339 time");
            Demand(entry.Elements(Atom + "author").Any() || authors.Count > 0, "4.1.2: an entry has no author");
            Demand(entry.Elements(Atom + "summary").Count() <= 1 && entry.Elements(Atom + "content").Count() <= 1, "4.1.2: an entry has two summaries or contents");
            Demand(entry.Elements(Atom + "content").Any() || Links(entry, "alternate").Count > 0, "4.1.2: an entry has neither content nor alternate link");
            foreach (var alike in Links(entry, "alternate").GroupBy(l => (l.Attribute("type")?.Value, l.Attribute("hreflang")?.Value)))
            {
                Demand(alike.Count() == 1, "4.1.2: two alternate links of one type and language");
            }

            Demand(entry.Elements(Atom + "category").All(c => !string.IsNullOrEmpty(c.Attribute("term")?.Value)), "4.2.2.1: a category has no term");
            foreach (var text in entry.Elements().Where(e => e.Name.LocalName is "title" or "summary" or "content"))
            {
                Demand(text.Attribute("type")?.Value is null or "text" or "html" && !text.HasElements, "3.1.1: text or html holds elements");
            }
        }

        Demand(entries.Select(e => (e.Element(Atom + "id")?.Value, e.Element(Atom + "updated")?.Value)).Distinct().Count() == entries.Count, "4.1.1: an entry stands there twice");
        return broken;

        void Once(XElement parent, params string[] names)
        {
            foreach (var name in names)
            {
                Demand(parent.Elements(Atom + name).Count() == 1, $"4.1: {parent.Name.LocalName} has no one {name}");
            }
        }

        void Demand(bool holds, string rule)
        {
            if (!holds)
            {
                broken.Add(rule);
            }
        }
    }

    public static IReadOnlyList<XElement> Links(XElement of, string relation) =>
        [.. of.Elements(Atom + "link").Where(link => (link.Attribute("rel")?.Value ?? "alternate") == relation)];

    private static bool IsIri(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var iri) && iri.OriginalString == text;

    private static bool IsTime(string? text) => text is not null && TimePattern().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex TimePattern();
}
