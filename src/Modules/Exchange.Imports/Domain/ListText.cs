namespace Exchange.Imports.Domain;

/// <summary>Several names or symbols in one cell.</summary>
internal static class ListText
{
    private static readonly char[] _strong = [';', '；', '|', '\n', '\r', '\t'];

    /// <summary>Organisations: only signs that no name contains separate them ("CO., LTD.").</summary>
    public static IReadOnlyList<string> Names(string? text) => Split(text, _strong);

    /// <summary>Persons: Chinese lists use the comma too; Latin names contain it ("Smith, John").</summary>
    public static IReadOnlyList<string> Persons(string? text) =>
        text is not null && text.Any(char.IsAsciiLetter) ? Split(text, _strong) : Split(text, [.. _strong, '、', ',', '，']);

    public static IReadOnlyList<string> Symbols(string? text) => Split(text, [.. _strong, '、', ',', '，']);

    private static List<string> Split(string? text, char[] separators) =>
        text is null ? [] : text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
}
