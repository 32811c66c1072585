using Exchange.Parties.Domain;

namespace Exchange.Parties.Contracts;

/// <summary>Codes of organisations, for forms of other modules.</summary>
public static class PartyCodes
{
    /// <summary>A unified social credit code with its check character (rules §2).</summary>
    public static bool IsCreditCode(string text) => CreditCode.Parse(text) is { IsValid: true, Normalised.Length: CreditCode.Length } && text.Trim().Length >= CreditCode.Length;
}
