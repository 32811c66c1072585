using System.Text.Json.Nodes;
using Exchange.Content.Contracts;

namespace Exchange.Content.Domain;

/// <summary>The part of a notice: with a kind it is a notice of record, without one an ordinary notice.</summary>
internal sealed class RecordNotice
{
    public const string PartName = "RecordNotice";
    public const int PublisherLength = 120;
    public const int PublisherNumberLength = 60;

    private readonly JsonObject _part;

    public RecordNotice(JsonObject part) => _part = part;

    public string? KindName => _part.Text(nameof(Kind));

    public RecordKind? Kind => Enum.TryParse<RecordKind>(KindName, out var kind) && Enum.IsDefined(kind) ? kind : null;

    /// <summary>Who answers for it.</summary>
    public string? Publisher => _part.Text(nameof(Publisher));

    /// <summary>The number that its publisher gave it, such as that of a paper notice, or in the register that it comes from.</summary>
    public string? PublisherNumber => _part.Text(nameof(PublisherNumber));

    /// <summary>Number of the notice of record that this one corrects; a recipe, which knows no number, names the item's id.</summary>
    public string? Corrects => _part.Text(nameof(Corrects));

    public static JsonObject Of(string? kind, string? publisher, string? publisherNumber, string? corrects)
    {
        var part = new JsonObject();
        part.SetText(nameof(Kind), kind);
        part.SetText(nameof(Publisher), publisher);
        part.SetText(nameof(PublisherNumber), publisherNumber);
        part.SetText(nameof(Corrects), corrects);
        return part;
    }
}
