using System.Globalization;

namespace Exchange.Parties.Contracts;

/// <summary>A place of rules §13.1.</summary>
/// <param name="Code">GB/T 2260 code; the functional zone has a code of our own, <c>PZH-VTHZ</c>.</param>
/// <param name="IsZone">The high-tech zone: it overlaps districts, so it is counted beside them, never with them.</param>
public sealed record District(string Code, string Chinese, string English, bool IsZone)
{
    /// <summary>In the current UI language.</summary>
    public string Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
}
