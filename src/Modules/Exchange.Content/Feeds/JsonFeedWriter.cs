using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Exchange.Content.Feeds;

/// <summary>Writes a feed as JSON Feed 1.1 says.</summary>
internal static class JsonFeedWriter
{
    public const string ContentType = "application/feed+json";

    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.HomeUrl);
            json.WriteString("feed_url", feed.SelfUrl);
            if (feed.NextUrl is { } next)
            {
                json.WriteString("next_url", next);
            }

            json.WriteString("language", feed.Culture);
            WriteAuthors(json, feed.Author);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
            {
                WriteEntry(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", $"urn:uuid:{entry.Id}");
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);

        // One of the two must be there.
        if (entry.Html is { } html)
        {
            json.WriteString("content_html", html);
        }
        else
        {
            json.WriteString("content_text", entry.Summary ?? entry.Title);
        }

        if (entry.Summary is { } summary)
        {
            json.WriteString("summary", summary);
        }

        if (entry.Card is { } card)
        {
            json.WriteString("image", card);
        }

        json.WriteString("date_published", Time(entry.PublishedAt));
        json.WriteString("date_modified", Time(entry.UpdatedAt));
        json.WriteString("language", entry.Culture);
        if (entry.Author is { } author)
        {
            WriteAuthors(json, author);
        }

        if (entry.Tags.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var tag in entry.Tags)
            {
                json.WriteStringValue(tag.Name);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
