namespace Exchange.Users.Domain;

/// <summary>A telephone number in international form.</summary>
internal static class MobileNumber
{
    private const int FewestDigits = 8;
    private const int MostDigits = 15;

    /// <summary><c>+8613800001234</c> of <c>138 0000 1234</c>, <c>+44…</c> as typed; null when it is none.</summary>
    public static string? Normalise(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        if ((typed ?? "").Trim().StartsWith('+'))
        {
            return digits.Length is >= FewestDigits and <= MostDigits ? "+" + digits : null;
        }

        return digits is { Length: 11 } && digits[0] == '1' ? "+86" + digits : null;
    }
}
