using System.Text.Json.Nodes;

namespace Exchange.Content.Contracts;

/// <summary>A text that comes from a file or a recipe. Imported again with the same id it changes the item, and does nothing when nothing differs.</summary>
public sealed record ContentImport
{
    /// <summary>Null makes a new item each time, unless <see cref="Slug"/> names one of the type and language.</summary>
    public string? ContentItemId { get; init; }

    public required string Type { get; init; }

    public required string Culture { get; init; }

    /// <summary>Translations share it; null stands alone, or keeps what is stored.</summary>
    public string? LocalizationSet { get; init; }

    /// <summary>Null makes one.</summary>
    public string? Slug { get; init; }

    public required string Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>Raw HTML in it is sanitised.</summary>
    public required string Markdown { get; init; }

    public JsonObject? Parts { get; init; }

    public string? Authors { get; init; }

    public string? Source { get; init; }

    public string? SourceUrl { get; init; }

    /// <summary>Codes; none leaves those that are stored.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>None leaves those that are stored. Ids (<see cref="ContentItemId"/>) of items that belong with it; those that are not there yet are left out.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    public bool Publish { get; init; }

    /// <summary>When it first became public; null takes the time of the import.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Of a new item; null takes the time of the import.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Of a new item; null takes the time of the import.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    public DateTimeOffset? PinnedUntil { get; init; }
}
