using System.Text;

namespace Exchange.Experts.Domain;

/// <summary>
/// Whose digits complete the seed of a draw: a setting of the operator, kept with each draw as it was when the list was published, so
/// that nobody chooses it for one draw afterwards. It counts the first drawing after the day of the list.
/// </summary>
/// <param name="Source">Where everybody reads the digits.</param>
/// <param name="Hour">Of the day of a drawing, site time: from then on everybody can know them. What is typed before may be invented.</param>
/// <param name="IsVerified">False until a person has compared name, address and hour with what the lottery says: shown with the badge 待核实.</param>
internal sealed record Lottery(string Name, string Source, int Digits, int Hour, bool IsVerified)
{
    public const int NameLength = 100;
    public const int SourceLength = 200;
    public const int MinDigits = 3;
    public const int MaxDigits = 12;

    /// <summary>Site time.</summary>
    public DateTime KnownFrom(DateOnly day) => day.ToDateTime(TimeOnly.MinValue).AddHours(Hour);

    /// <summary>As typed or copied: blanks between the digits fall away. Null when it is no such value.</summary>
    public string? Read(string? typed) => DigitsOf(typed) is { } digits && digits.Length == Digits ? digits : null;

    /// <summary>The digits alone, however they were written; null when there is anything else.</summary>
    public static string? DigitsOf(string? typed)
    {
        var digits = string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        return digits.Length > 0 && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
