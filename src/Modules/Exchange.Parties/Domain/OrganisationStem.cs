using Exchange.Parties.Contracts;

namespace Exchange.Parties.Domain;

/// <summary>What of an organisation's name tells it from others: without its legal form, brackets and marks.</summary>
internal static class OrganisationStem
{
    // The longer ones first.
    private static readonly string[] _forms =
    [
        "股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团公司", "集团", "公司", "co.,ltd.", "co.,ltd", "coltd", "limited", "ltd.", "ltd", "inc.", "inc", "gmbh",
    ];

    /// <param name="normalised">See <see cref="PartyName.Normalise"/>.</param>
    public static string Of(string normalised)
    {
        var text = _forms.Aggregate(normalised, (name, form) => name.Replace(form, "", StringComparison.Ordinal));
        return string.Concat(text.Where(char.IsLetterOrDigit));
    }

    /// <summary>The stem itself and, of one that is long enough, each of its forms with one character left out: names one slip apart share one.</summary>
    public static IEnumerable<string> Forms(string stem) => stem.Length < 5
        ? [stem]
        : Enumerable.Range(0, stem.Length).Select(i => stem.Remove(i, 1)).Append(stem).Distinct(StringComparer.Ordinal);
}
