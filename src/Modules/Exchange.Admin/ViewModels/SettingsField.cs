namespace Exchange.Admin.ViewModels;

/// <param name="Help">In the user's language; null when there is none.</param>
/// <param name="Kind">text, number, yes or choice.</param>
/// <param name="Value">As shown in the form.</param>
/// <param name="Choices">Names of the enum's values; empty for other kinds.</param>
/// <param name="Error">In the user's language; null when there is none.</param>
internal sealed record SettingsField(string Name, string Label, string? Help, string Kind, string Value, IReadOnlyList<string> Choices, string? Error);
