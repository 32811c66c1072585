using System.Text.RegularExpressions;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>An application number of another office, such as <c>EP99203729</c>: offices write them freely, so only letters and digits count.</summary>
internal sealed partial record ForeignApplication
{
    private ForeignApplication(string office, string digits)
    {
        Office = office;
        Digits = digits;
    }

    public string Office { get; }

    public string Digits { get; }

    public string Normalised => $"{Office}{Digits}";

    /// <summary>Identity in the register: the sign keeps it from the publication number of the same digits.</summary>
    public string Key => $"{Office}:{Digits}";

    /// <param name="office">Of the record; the text may begin with it or not.</param>
    public static ForeignApplication? Parse(string office, string? text)
    {
        var folded = Signs().Replace(WrittenForm.Fold(text), "");
        if (folded.StartsWith(office, StringComparison.Ordinal))
        {
            folded = folded[2..];
        }

        return Form().IsMatch(folded) ? new ForeignApplication(office, InItsOfficesForm(office, folded)) : null;
    }

    /// <summary>The office that the text names; null when it begins with none.</summary>
    public static string? OfficeOf(string? text) => WrittenForm.Fold(text) is { Length: > 4 } folded && char.IsAsciiLetterUpper(folded[0])
        && Offices.IsKnown(folded[..2]) && Offices.IsForeign(folded[..2]) && folded.Skip(2).Any(char.IsAsciiDigit) ? folded[..2] : null;

    // DOCDB writes the year of filing before the American series and serial; the office itself does not.
    private static string InItsOfficesForm(string office, string digits) =>
        office == "US" && digits.Length == 12 && digits[..2] is "19" or "20" ? digits[4..] : digits;

    [GeneratedRegex("^[A-Z]{0,3}[0-9]{3,}[0-9A-Z]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"[-/.,()]", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();
}
