namespace Exchange.Experts.Domain;

/// <summary>
/// The value outside this site that every draw needs. It is the same rule for all draws, so that nobody chooses it for one: the five
/// digits of China Sports Lottery's Pailie 5 (体彩排列5), the first ones drawn after the day on which the list was published.
/// </summary>
internal static class PublicValue
{
    public const int Digits = 5;

    /// <summary>Where everybody reads them.</summary>
    public const string Source = "https://www.lottery.gov.cn";

    /// <summary>
    /// From this day on everybody can know it. They are drawn late in the evening of the day after the list was published: what is typed
    /// before the day after that may be invented.
    /// </summary>
    /// <param name="listPublishedOn">The site's own day.</param>
    public static DateOnly KnownFrom(DateOnly listPublishedOn) => listPublishedOn.AddDays(2);

    /// <summary>As typed or copied: blanks between the digits fall away. Null when it is no such value.</summary>
    public static string? Read(string? typed)
    {
        var digits = string.Concat((typed ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        return digits.Length == Digits && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
