using Exchange.Rights.Contracts;

namespace Exchange.Rights.ViewModels;

/// <summary>The tradability check-up as it is shown.</summary>
/// <param name="OtherUrl">The same for a buyer from outside the mainland, or for one from inside.</param>
/// <param name="Common">What holds for every mode.</param>
internal sealed record CheckUpViewModel(
    string OtherUrl, bool IsForeign, string ApiUrl, StatusCheck Check, IReadOnlyList<CheckUpViewModel.Row> Common, IReadOnlyList<CheckUpViewModel.Mode> Modes)
{
    /// <param name="Findings">What holds for this mode alone, or for some.</param>
    internal sealed record Mode(string Name, TradeLight Light, string LightText, IReadOnlyList<Row> Findings);

    internal sealed record Row(string Code, TradeLight Light, string LightText, string Text, string Article, bool IsVerified);
}
