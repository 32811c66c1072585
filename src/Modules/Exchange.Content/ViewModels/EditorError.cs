namespace Exchange.Content.ViewModels;

/// <summary>Something that has to be mended before the text can be saved, as people read it.</summary>
/// <param name="Field">Name of the field; empty when it is about the whole.</param>
/// <param name="Label">How the field is called; null where it has no name of ours.</param>
internal sealed record EditorError(string Field, string? Label, string Text)
{
    /// <summary>Id of the field on the page.</summary>
    public string Anchor => Field.Replace('.', '_');
}
