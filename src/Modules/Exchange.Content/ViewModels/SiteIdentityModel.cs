namespace Exchange.Content.ViewModels;

/// <summary>Two lists of facts, each an English msgid and its value; an empty value is not verified yet.</summary>
internal sealed record SiteIdentityModel(IReadOnlyList<(string Label, string Value)> Organiser, IReadOnlyList<(string Label, string Value)> Records);
