using System.Text.RegularExpressions;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>A publication number of another office: <c>EP1000000A1</c>, <c>US20210049351A1</c>, <c>WO2004012345A1</c> (WIPO ST.16 for its letters).</summary>
internal sealed partial record ForeignPublication : PublishedNumber
{
    private ForeignPublication(string office, string digits, string kind)
    {
        Office = office;
        Digits = digits;
        Kind = kind;
    }

    public override string Office { get; }

    /// <summary>Running number, with the letters that some offices put before it.</summary>
    public string Digits { get; }

    /// <summary>Kind of document, such as <c>A1</c>; empty when it was not written.</summary>
    public string Kind { get; }

    public override string Normalised => $"{Office}{Digits}{Kind}";

    // Utility models and designs are counted by themselves: their numbers are those of other applications again.
    public override string Stem => Type switch
    {
        PatentType.UtilityModel => $"{Office}{Digits}U",
        PatentType.Design => $"{Office}{Digits}S",
        _ => $"{Office}{Digits}",
    };

    public override PatentType Type => Kind.FirstOrDefault() switch
    {
        'U' or 'Y' or 'Z' => PatentType.UtilityModel,
        'S' => PatentType.Design,
        _ => PatentType.Invention,
    };

    /// <summary>As far as the letter tells; the United States granted under A until 2001, and ARIPO does.</summary>
    public override PublicationStep Step => Kind.FirstOrDefault() switch
    {
        'B' or 'C' or 'E' or 'P' or 'Y' or 'S' => PublicationStep.Grant,
        'A' when (Office is "US" && Kind.Length == 1) || (Office is "AP" && Kind is "A") => PublicationStep.Grant,
        _ => PublicationStep.Application,
    };

    // The digit of later ones differs by office; the first publication of a step is the one whose day counts.
    public override bool IsFirst => Kind.Length < 2 || Kind[1] is '1' or '2';

    /// <summary>The EPO's database leaves out the zero behind the year of American applications.</summary>
    public string DocdbDigits => Office == "US" && Digits.Length == 11 && Digits[4] == '0' ? $"{Digits[..4]}{Digits[5..]}" : Digits;

    /// <summary>The stems that a number without its letter may mean.</summary>
    public IReadOnlyList<string> Stems => Kind.Length > 0 ? [Stem] : [Stem, $"{Stem}U", $"{Stem}S"];

    /// <summary>Null for what is no number of another office.</summary>
    public static ForeignPublication? Parse(string? text)
    {
        var folded = Signs().Replace(WrittenForm.Fold(text), "");
        var match = Form().Match(folded);
        if (!match.Success || match.Groups["office"].Value is not { } office || !Offices.IsForeign(office) || !Offices.IsKnown(office))
        {
            return null;
        }

        var kind = match.Groups["kind"].Value;
        return new ForeignPublication(office, InItsOfficesForm(office, match.Groups["digits"].Value, kind), kind);
    }

    // DOCDB leaves out a zero of American applications (US2021049351A1), the files of the USPTO fill up their patents (US08936998B2).
    private static string InItsOfficesForm(string office, string digits, string kind) => office switch
    {
        "US" when digits.Length == 10 && digits[..2] is "20" && kind is "" or ['A', ..] => $"{digits[..4]}0{digits[4..]}",
        "US" when digits.Length <= 8 && digits.TrimStart('0') is { Length: > 0 } bare => bare,
        "EP" => digits.PadLeft(7, '0'),
        _ => digits,
    };

    [GeneratedRegex("^(?<office>[A-Z]{2})(?<digits>[A-Z]{0,2}[0-9]{4,13})(?<kind>[A-Z][0-9]?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"[-/.,()]", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();
}
