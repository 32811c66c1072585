using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>A Chinese patent application number of the new (12 digits) or old (8 digits) system (rules PAT-01 to PAT-10).</summary>
internal sealed partial record ApplicationNumber
{
    // PAT-05: the first eight weights also serve the old system.
    private static readonly int[] _weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    private static readonly DateOnly _newSystem = new(2003, 10, 1);

    private ApplicationNumber(string body, char? printed)
    {
        Body = body;
        Computed = ComputeCheckCharacter(body);
        Printed = printed;
    }

    /// <summary>The digits without the check character: the identity of the application.</summary>
    public string Body { get; }

    /// <summary>The check character that belongs to the digits.</summary>
    public char Computed { get; }

    /// <summary>The check character as written; null when none was.</summary>
    public char? Printed { get; }

    public bool IsCheckCharacterRight => Printed is null || Printed == Computed;

    /// <summary>PAT-02: eight digits, before October 2003.</summary>
    public bool IsOldSystem => Body.Length == 8;

    public int Year => IsOldSystem
        ? TwoDigitYear(int.Parse(Body.AsSpan(0, 2), CultureInfo.InvariantCulture))
        : int.Parse(Body.AsSpan(0, 4), CultureInfo.InvariantCulture);

    public char KindDigit => Body[IsOldSystem ? 2 : 4];

    /// <summary>PAT-03.</summary>
    public PatentType Type => KindDigit switch
    {
        '1' or '8' => PatentType.Invention,
        '2' or '9' => PatentType.UtilityModel,
        _ => PatentType.Design,
    };

    /// <summary>The number as it was written, a missing check character computed: <c>201310491586.1</c>.</summary>
    public string Normalised => $"{Body}.{Printed ?? Computed}";

    /// <summary>The 13 (or 9) characters without dot that CNIPA's query tools take (PAT-07).</summary>
    public string QueryForm => $"{Body}{Printed ?? Computed}";

    /// <summary>PAT-06: <c>ZL</c> marks a granted patent only; before grant it would feign one.</summary>
    public string Display(bool granted) => $"{(granted ? "ZL" : "CN")} {Normalised}";

    /// <summary>Reads any written form. A wrong check character still yields the number, with the error beside it (PAT-10).</summary>
    public static (ApplicationNumber? Number, NumberError Error) Parse(string? text)
    {
        var folded = WrittenForm.Fold(text);
        var match = NewForm().Match(folded);
        if (!match.Success)
        {
            match = OldForm().Match(folded);
        }

        if (!match.Success)
        {
            return (null, NumberError.Unrecognised);
        }

        if (match.Groups["kind"].ValueSpan[0] is not ('1' or '2' or '3' or '8' or '9'))
        {
            return (null, NumberError.ImpossibleKind);
        }

        var check = match.Groups["check"];
        var number = new ApplicationNumber(
            match.Groups["year"].Value + match.Groups["kind"].Value + match.Groups["serial"].Value,
            check.Success ? check.ValueSpan[0] : null);
        return (number, number.IsCheckCharacterRight ? NumberError.None : NumberError.BadCheckCharacter);
    }

    /// <summary>PAT-05.</summary>
    /// <param name="body">8 or 12 digits.</param>
    public static char ComputeCheckCharacter(string body)
    {
        var remainder = CheckSum(body) % 11;
        return remainder == 10 ? 'X' : (char)('0' + remainder);
    }

    internal static int CheckSum(string body)
    {
        var sum = 0;
        for (var index = 0; index < body.Length; index++)
        {
            sum += (body[index] - '0') * _weights[index];
        }

        return sum;
    }

    /// <summary>PAT-08, PAT-09: how the number and the filing date agree.</summary>
    /// <param name="isDivisional">A divisional application keeps the parent's filing date under a number of its own year.</param>
    public DateAgreement CheckAgainst(DateOnly filingDate, bool isDivisional)
    {
        if (IsOldSystem && filingDate >= _newSystem)
        {
            return DateAgreement.Impossible;
        }

        if (Year > filingDate.Year)
        {
            return isDivisional ? DateAgreement.Agrees : DateAgreement.OnlyIfDivisional;
        }

        if (!IsOldSystem && filingDate < _newSystem)
        {
            return DateAgreement.Impossible;
        }

        return Year == filingDate.Year ? DateAgreement.Agrees : DateAgreement.WrongYear;
    }

    private static int TwoDigitYear(int year) => year >= 85 ? 1900 + year : 2000 + year;

    // PAT-01: twelve digits are given since October 2003.
    [GeneratedRegex(@"^[^0-9A-Z]*(?:CN|ZL)?[^0-9A-Z]?(?<year>20(?:0[3-9]|[1-9]\d))(?<kind>\d)(?<serial>\d{7})(?:\.?(?<check>[0-9X]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex NewForm();

    [GeneratedRegex(@"^[^0-9A-Z]*(?:CN|ZL)?[^0-9A-Z]?(?<year>8[5-9]|9\d|0[0-3])(?<kind>\d)(?<serial>\d{5})(?:\.?(?<check>[0-9X]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex OldForm();
}
