using Exchange.Content.ViewModels;

namespace Exchange.Content.Services;

/// <summary>How the editor's fields are called, beside them and in the list of what has to be mended.</summary>
internal static class EditorTexts
{
    private static readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal)
    {
        [nameof(ContentForm.Title)] = "Title",
        [nameof(ContentForm.Summary)] = "Summary",
        [nameof(ContentForm.Markdown)] = "Text",
        [nameof(ContentForm.Authors)] = "Authors",
        [nameof(ContentForm.Source)] = "Source",
        [nameof(ContentForm.SourceUrl)] = "Address of the source",
        [nameof(ContentForm.Slug)] = "Address",
        [nameof(ContentForm.Related)] = "Related texts",
        [nameof(ContentForm.PublishAt)] = "Becomes public",
        [nameof(ContentForm.UnpublishAt)] = "Is withdrawn",
        [nameof(ContentForm.PinnedUntil)] = "Stands at the head of lists until",
        ["picture"] = "Picture",
        ["attachment"] = "Attachment",
    };

    /// <summary>English msgid; null for fields of parts, which name them themselves.</summary>
    public static string? Of(string field) => _fields.GetValueOrDefault(field);
}
