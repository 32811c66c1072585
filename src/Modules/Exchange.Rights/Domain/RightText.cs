using System.Text.Encodings.Web;
using System.Text.Json;

namespace Exchange.Rights.Domain;

/// <summary>The long texts of a right, in a table of their own so that lists never read them.</summary>
internal sealed class RightText
{
    public const int MaxAbstractLength = 20_000;
    public const int MaxClaimsLength = 1_000_000;
    public const int MaxDescriptionLength = 4_000_000;

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private RightText()
    {
    }

    public RightText(Guid rightId) => RightId = rightId;

    public Guid RightId { get; private set; }

    public string? Abstract { get; private set; }

    /// <summary>JSON array, one string a claim.</summary>
    public string? ClaimsJson { get; private set; }

    /// <summary>JSON array, one string a paragraph.</summary>
    public string? DescriptionJson { get; private set; }

    public IReadOnlyList<string> Claims => Read(ClaimsJson);

    public IReadOnlyList<string> Description => Read(DescriptionJson);

    public bool SetAbstract(string? text)
    {
        if (text == Abstract)
        {
            return false;
        }

        Abstract = text;
        return true;
    }

    public bool SetClaims(IReadOnlyList<string> claims)
    {
        var json = Write(claims);
        if (json == ClaimsJson)
        {
            return false;
        }

        ClaimsJson = json;
        return true;
    }

    public bool SetDescription(IReadOnlyList<string> paragraphs)
    {
        var json = Write(paragraphs);
        if (json == DescriptionJson)
        {
            return false;
        }

        DescriptionJson = json;
        return true;
    }

    /// <summary>Length of the texts as stored.</summary>
    public static int StoredLength(IReadOnlyList<string> texts) => Write(texts)?.Length ?? 0;

    internal static IReadOnlyList<string> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<string[]>(json)!;

    private static string? Write(IReadOnlyList<string> texts) => texts.Count == 0 ? null : JsonSerializer.Serialize(texts, _json);
}
