using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Exchange.Content.Feeds;

/// <summary>Writes a feed by RFC 4287, its pages linked as RFC 5005 says.</summary>
internal static class AtomWriter
{
    public const string ContentType = "application/atom+xml";

    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed)
    {
        var document = new XElement(
            _atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", feed.Culture),
            new XElement(_atom + "id", Urn(feed.Id)),
            new XElement(_atom + "title", Text(feed.Title)),
            new XElement(_atom + "updated", Time(feed.UpdatedAt)),
            new XElement(_atom + "author", new XElement(_atom + "name", Text(feed.Author))),
            Link("self", feed.SelfUrl, ContentType),
            Link("alternate", feed.HomeUrl, "text/html"),
            Link("first", feed.FirstUrl, ContentType),
            feed.PreviousUrl is { } previous ? Link("previous", previous, ContentType) : null,
            feed.NextUrl is { } next ? Link("next", next, ContentType) : null,
            feed.Entries.Select(entry => Entry(entry, feed.Culture)));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            document.WriteTo(writer);
        }

        return bytes.ToArray();
    }

    private static XElement Entry(FeedEntry entry, string culture) => new(
        _atom + "entry",
        entry.Culture == culture ? null : new XAttribute(XNamespace.Xml + "lang", entry.Culture),
        new XElement(_atom + "id", Urn(entry.Id)),
        new XElement(_atom + "title", Text(entry.Title)),
        new XElement(_atom + "published", Time(entry.PublishedAt)),
        new XElement(_atom + "updated", Time(entry.UpdatedAt)),
        entry.Author is { } author ? new XElement(_atom + "author", new XElement(_atom + "name", Text(author))) : null,
        Link("alternate", entry.Url, "text/html"),
        entry.Tags.Select(tag => new XElement(_atom + "category", new XAttribute("term", Text(tag.Code)), new XAttribute("label", Text(tag.Name)))),
        entry.Summary is { } summary ? new XElement(_atom + "summary", Text(summary)) : null,
        entry.Html is { } html ? new XElement(_atom + "content", new XAttribute("type", "html"), Text(html)) : null);

    private static XElement Link(string relation, string url, string type) =>
        new(_atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", url));

    private static string Urn(Guid id) => $"urn:uuid:{id}";

    private static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // What people type may hold characters that no XML document can.
    private static string Text(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }
}
