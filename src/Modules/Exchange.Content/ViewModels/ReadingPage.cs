using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Content.Contracts;

namespace Exchange.Content.ViewModels;

/// <summary>A text with all that stands around it.</summary>
internal sealed record ReadingPage
{
    public required ContentTypeDefinition Type { get; init; }

    public required ContentText Text { get; init; }

    public required IReadOnlyList<TextPiece> Pieces { get; init; }

    public required IReadOnlyList<OutlineEntry> Outline { get; init; }

    public required int Minutes { get; init; }

    public required IReadOnlyList<ContentTopic> Topics { get; init; }

    public required IReadOnlyList<(string View, ContentPartView Model)> Parts { get; init; }

    public required IReadOnlyList<AttachmentLink> Attachments { get; init; }

    public required IReadOnlyList<ContentSummary> Related { get; init; }

    public required IReadOnlyList<TranslationLink> Translations { get; init; }

    /// <summary>Null in the preview of what was never public.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When the shown version became public, if later than the first one did.</summary>
    public required DateTimeOffset? UpdatedAt { get; init; }

    public required DateTimeOffset? VersionPublishedAt { get; init; }

    public required int CurrentEdition { get; init; }

    public required IReadOnlyList<EditionLink> Editions { get; init; }

    public required bool IsPreview { get; init; }

    /// <summary>Site-relative address of the picture for sharing; null where nobody shares.</summary>
    public required string? Card { get; init; }

    /// <summary>The feeds of its section.</summary>
    public required FeedLinks Feeds { get; init; }

    /// <summary>What the parts tell search engines, in the terms of schema.org.</summary>
    public required JsonObject Schema { get; init; }

    public bool IsCurrent => Text.Version == CurrentEdition;

    /// <summary>There is no text in the reader's language.</summary>
    public bool IsForeign => Text.Item.Culture != CultureInfo.CurrentUICulture.Name;
}
