using Exchange.Content.Contracts;

namespace Exchange.Content.ViewModels;

/// <summary>The editor: the form and what stands beside it.</summary>
internal sealed record EditorPage
{
    public required ContentItemInfo Item { get; init; }

    public required ContentTypeDefinition Type { get; init; }

    public required ContentForm Form { get; init; }

    /// <summary>English msgid.</summary>
    public required string State { get; init; }

    public required string StateClass { get; init; }

    /// <summary>What to do next, an English msgid.</summary>
    public required string NextStep { get; init; }

    /// <summary>When it becomes public by itself; null when no time is set.</summary>
    public required DateTimeOffset? PublishAt { get; init; }

    /// <summary>The text as readers would see it where it cannot be changed; empty where it can.</summary>
    public required IReadOnlyList<TextPiece> Read { get; init; }

    /// <summary>What has to be mended before it can be saved.</summary>
    public IReadOnlyList<EditorError> Errors { get; init; } = [];

    /// <summary>Shows the text to whoever has it, a whole address where the site's own is known; null where there is no page of it.</summary>
    public required string? PreviewUrl { get; init; }

    /// <summary>Number under which the notice is on record; null when it is not.</summary>
    public required string? RecordNumber { get; init; }

    public required EditorActions Actions { get; init; }

    /// <summary>Whether the person may take pictures and files from the library and put some into it.</summary>
    public required bool MayUseLibrary { get; init; }

    public required IReadOnlyList<ContentTopic> Topics { get; init; }

    /// <summary>The type's own fields; null when it has none.</summary>
    public required (string View, ContentPartView Model)? Part { get; init; }

    /// <summary>Words before a number that make a card, with what they embed (msgid).</summary>
    public required IReadOnlyList<(string Prefix, string Caption)> Embeds { get; init; }

    public required IReadOnlyList<TranslationState> Translations { get; init; }

    public required string SavedBy { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>What the second person, or the schedule, asks to be mended; the latter is a msgid.</summary>
    public required string? ReturnNote { get; init; }

    /// <summary>Number of versions so far.</summary>
    public required int Versions { get; init; }
}
