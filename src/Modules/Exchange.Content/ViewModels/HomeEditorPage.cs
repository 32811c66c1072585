namespace Exchange.Content.ViewModels;

/// <param name="Zones">Name and English msgid of each zone, with what stands in it.</param>
/// <param name="Types">Code and English msgid of the kinds of text that can be listed.</param>
internal sealed record HomeEditorPage(
    int Version, IReadOnlyList<(string Zone, string Caption, IReadOnlyList<HomeBlockRow> Blocks)> Zones, IReadOnlyList<(string Code, string Caption)> Types);
