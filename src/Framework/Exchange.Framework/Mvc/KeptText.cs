namespace Exchange.Framework.Mvc;

/// <summary>What is left of a form that was sent too late.</summary>
/// <param name="Files">Names of its files, which have to be chosen again.</param>
public sealed record KeptText(string Path, IReadOnlyDictionary<string, string[]> Fields, IReadOnlyList<string> Files);
