namespace Exchange.Framework.Mvc;

/// <summary>What is left of a form that was sent too late.</summary>
/// <param name="Files">Names of its files, which have to be chosen again.</param>
/// <param name="Labels">What the form called its fields, in the language in which it was sent, where the code says it.</param>
public sealed record KeptText(
    string Path, IReadOnlyDictionary<string, string[]> Fields, IReadOnlyList<string> Files, IReadOnlyDictionary<string, string> Labels);
