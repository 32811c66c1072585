using System.Globalization;

namespace Exchange.Parties.Domain;

/// <summary>A country or region outside the mainland.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
internal sealed record Country(string Code, string Chinese, string English)
{
    /// <summary>In the current UI language, then in the other.</summary>
    public string BothNames => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? $"{Chinese} {English}" : $"{English} {Chinese}";

    /// <summary>In the current UI language.</summary>
    public string Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
}
