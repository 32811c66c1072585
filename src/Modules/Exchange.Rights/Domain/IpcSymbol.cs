using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Exchange.Rights.Domain;

/// <summary>A symbol of the International Patent Classification in one written form: <c>C22B 34/22</c>.</summary>
internal sealed partial record IpcSymbol
{
    private IpcSymbol(string subclass, string? mainGroup, string? subgroup)
    {
        Subclass = subclass;
        MainGroup = mainGroup;
        Subgroup = subgroup;
    }

    /// <summary>Such as <c>C22B</c>.</summary>
    public string Subclass { get; }

    /// <summary>Null when only the subclass is known.</summary>
    public string? MainGroup { get; }

    /// <summary><c>00</c> for the main group itself.</summary>
    public string? Subgroup { get; }

    public bool IsMainGroup => Subgroup == "00";

    public string Normalised => MainGroup is null ? Subclass : $"{Subclass} {MainGroup}/{Subgroup}";

    /// <summary>Whether a normalised symbol is a subclass alone.</summary>
    public static bool IsSubclass(string normalised) => !normalised.Contains(' ', StringComparison.Ordinal);

    /// <summary>
    /// Takes the forms of gazettes and exports: <c>C22B   34/22    (2006.01)</c>, <c>C22B34/22</c>, <c>Int.Cl. C22B 34/22</c>,
    /// the 14 characters of ST.8 (<c>C22B0034220000</c>), and a bare subclass. Null when it is none.
    /// </summary>
    public static IpcSymbol? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200 || text.Any(c => char.IsSurrogate(c) || c == '\uFFFE'))
        {
            return null;
        }

        var folded = text.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();
        var packed = PackedForm().Match(folded);
        if (packed.Success)
        {
            var subgroup = packed.Groups["sub"].Value.TrimEnd('0').PadRight(2, '0');
            return new IpcSymbol(packed.Groups["subclass"].Value, Strip(packed.Groups["main"].Value), subgroup);
        }

        var match = Form().Match(folded);
        if (!match.Success)
        {
            return null;
        }

        var main = match.Groups["main"];
        return main.Success
            ? new IpcSymbol(match.Groups["subclass"].Value, Strip(main.Value), match.Groups["sub"].Value)
            : new IpcSymbol(match.Groups["subclass"].Value, null, null);
    }

    /// <summary>What somebody asks for: a symbol, a subclass, or with a star all that begin so; <c>C22B34</c> asks for its whole main group.</summary>
    public static string Pattern(string text)
    {
        if (Parse(text) is { } symbol)
        {
            return symbol.Normalised;
        }

        var folded = text.Trim().ToUpperInvariant();
        var group = MainGroupForm().Match(folded);
        return group.Success ? $"{group.Groups["subclass"].Value} {Strip(group.Groups["main"].Value)}/*" : folded;
    }

    private static string Strip(string digits) => int.Parse(digits, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:INT\.?\s*CL\.?\s*\d*[:.]?\s*)?(?<subclass>[A-H]\d{2}[A-Z])(?:\s*(?<main>\d{1,4})\s*/\s*(?<sub>\d{2,6})(?!\d).*|\s*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?<subclass>[A-H][0-9]{2}[A-Z])\s*(?<main>[0-9]{1,4})/?$", RegexOptions.CultureInvariant)]
    private static partial Regex MainGroupForm();

    [GeneratedRegex(@"^(?<subclass>[A-H]\d{2}[A-Z])(?<main>\d{4})(?<sub>\d{6})$", RegexOptions.CultureInvariant)]
    private static partial Regex PackedForm();
}
