using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Content.Contracts;

/// <summary>What the search result and the API show of a hit (<c>GET /api/v1/articles</c>).</summary>
/// <param name="Id">Id of the item (<see cref="ContentItemInfo.ContentItemId"/>).</param>
/// <param name="Url">Site-relative, with the anchor when there is one.</param>
/// <param name="Anchor">Place inside the item, such as <c>art-50</c>; null for the item itself.</param>
/// <param name="Parent">Title of the item when the hit is a place inside it.</param>
/// <param name="Mark">Its own day and how it stands.</param>
public sealed record ContentCard(
    string Id, string Type, string Title, string Url,
    [property: Description("When it first became public on this site; the own day of a law or a policy, such as that of its issue, is in its mark.")] DateTimeOffset PublishedAt,
    string? Summary, string Language,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Anchor = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parent = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ContentMark? Mark = null)
{
    private static readonly JsonSerializerOptions _options =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToJson() => JsonSerializer.Serialize(this, _options);

    public static ContentCard Parse(string json) => JsonSerializer.Deserialize<ContentCard>(json, _options)!;
}
