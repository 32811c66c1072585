using Exchange.Rights.Contracts;

namespace Exchange.Rights.ViewModels;

/// <summary>The tradability check-up of one or several rights as it is shown.</summary>
/// <param name="OtherUrl">The same for a buyer from outside the mainland, or for one from inside.</param>
internal sealed record CheckUpViewModel(string OtherUrl, bool IsForeign, IReadOnlyList<CheckUpViewModel.Right> Rights)
{
    /// <param name="ApiUrl">The same as data; null for what is no patent.</param>
    /// <param name="Common">What holds for every mode, where several are asked about.</param>
    internal sealed record Right(string Title, string? ApiUrl, StatusCheck Check, IReadOnlyList<Row> Common, IReadOnlyList<Mode> Modes);

    /// <param name="Findings">What holds for this mode alone, or for some.</param>
    internal sealed record Mode(string Name, TradeLight Light, string LightText, IReadOnlyList<Row> Findings);

    internal sealed record Row(string Code, TradeLight Light, string LightText, string Text, string Article, bool IsVerified, bool IsDeclared);
}
