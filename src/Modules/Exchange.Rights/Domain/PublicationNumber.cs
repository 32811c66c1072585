using System.Text.RegularExpressions;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>A Chinese publication or announcement number such as <c>CN103631670B</c> (rules §1.3).</summary>
internal sealed partial record PublicationNumber : PublishedNumber
{
    private PublicationNumber(string digits, char letter, string suffix, PatentType type, bool isOldest)
    {
        Digits = digits;
        Letter = letter;
        Suffix = suffix;
        Type = type;
        IsOldest = isOldest;
    }

    /// <summary>Running number: 7, 8 (1985 to 1988) or 9 digits.</summary>
    public string Digits { get; }

    public char Letter { get; }

    /// <summary>Digit after the letter (corrected reprint, partial invalidation), else empty.</summary>
    public string Suffix { get; }

    public override PatentType Type { get; }

    /// <summary>The form of 1985 to 1988: application number and letter.</summary>
    public bool IsOldest { get; }

    public override string Office => Offices.China;

    public override string Normalised => $"CN{Digits}{Letter}{Suffix}";

    /// <summary>
    /// What is common to all publications of one application. Nine-digit invention numbers keep one running number from
    /// publication to grant; of the older ones each publication has its own.
    /// </summary>
    public override string Stem => Digits.Length == 9 && Letter is 'A' or 'B' ? $"CN{Digits}" : $"CN{Digits}{Letter}";

    public override bool IsFirst => Suffix.Length == 0;

    public override PublicationStep Step => Letter switch
    {
        'A' => PublicationStep.Application,
        'C' or 'Y' or 'D' => PublicationStep.Grant,

        // B, U and S: grant in the nine-digit series, announcement after examination before 1993.
        _ => Digits.Length == 9 ? PublicationStep.Grant : PublicationStep.Examined,
    };

    public static (PublicationNumber? Number, NumberError Error) Parse(string? text)
    {
        var folded = WrittenForm.Fold(text).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        var match = Form().Match(folded);
        if (match.Success)
        {
            var letter = match.Groups["letter"].ValueSpan[0];
            var type = TypeOfLetter(letter);
            return type == TypeOfDigit(match.Groups["type"].ValueSpan[0])
                ? (new PublicationNumber(match.Groups["digits"].Value, letter, match.Groups["suffix"].Value, type, isOldest: false), NumberError.None)
                : (null, NumberError.ContradictoryLetter);
        }

        match = OldestForm().Match(folded);
        if (match.Success)
        {
            var letter = match.Groups["letter"].ValueSpan[0];
            var type = TypeOfLetter(letter);
            return type == TypeOfDigit(match.Groups["type"].ValueSpan[0])
                ? (new PublicationNumber(match.Groups["digits"].Value, letter, "", type, isOldest: true), NumberError.None)
                : (null, NumberError.ContradictoryLetter);
        }

        return (null, NumberError.Unrecognised);
    }

    /// <summary>
    /// Reads a nine-digit running number written without its letter, as people do when they look one up: the stems that it may mean.
    /// </summary>
    public static IReadOnlyList<string> ParseStems(string? text)
    {
        var match = StemForm().Match(WrittenForm.Fold(text));
        if (!match.Success)
        {
            return [];
        }

        // The letters of nine-digit numbers before and since 2010 (rules §1.3).
        var digits = match.Groups["digits"].Value;
        string[] letters = digits[0] switch { '1' => ["", "C"], '2' => ["U", "Y"], _ => ["S", "D"] };
        return letters.Select(letter => $"CN{digits}{letter}").ToList();
    }

    /// <summary>True for a running number that wants only its letter.</summary>
    public static bool LacksLetter(string? text) => LetterlessForm().IsMatch(WrittenForm.Fold(text));

    private static PatentType TypeOfLetter(char letter) => letter switch
    {
        'A' or 'B' or 'C' => PatentType.Invention,
        'U' or 'Y' => PatentType.UtilityModel,
        _ => PatentType.Design,
    };

    private static PatentType TypeOfDigit(char digit) => digit switch
    {
        '1' => PatentType.Invention,
        '2' => PatentType.UtilityModel,
        _ => PatentType.Design,
    };

    [GeneratedRegex(@"^[^0-9A-Z]*(?:CN)?[^0-9A-Z]?(?<digits>(?<type>[123])(?:\d{6}|\d{8}))(?<letter>[ABCUYSD])(?<suffix>[1-9]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[^0-9A-Z]*(?:CN)?[^0-9A-Z]?(?<digits>8[5-8](?<type>[123])\d{5})(?<letter>[ABUS])$", RegexOptions.CultureInvariant)]
    private static partial Regex OldestForm();

    [GeneratedRegex(@"^[^0-9A-Z]*(?:CN)?[^0-9A-Z]?(?<digits>[123]\d{8})$", RegexOptions.CultureInvariant)]
    private static partial Regex StemForm();

    [GeneratedRegex(@"^CN[123](?:\d{6}|\d{8})$", RegexOptions.CultureInvariant)]
    private static partial Regex LetterlessForm();
}
