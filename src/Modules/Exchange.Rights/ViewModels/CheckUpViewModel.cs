using Exchange.Rights.Contracts;
using Exchange.Rights.Services;

namespace Exchange.Rights.ViewModels;

/// <summary>The tradability check-up of one or several rights as it is shown.</summary>
/// <param name="Path">Of the page it stands on.</param>
/// <param name="Asking">What the reader told.</param>
/// <param name="Unread">The day as it was typed, when what was told cannot be read; nothing of it counts then.</param>
/// <param name="AsksPledge">Whether a pledge is among the modes.</param>
internal sealed record CheckUpViewModel(string Path, TradeAsking Asking, string? Unread, bool AsksPledge, IReadOnlyList<CheckUpViewModel.Right> Rights)
{
    /// <summary>The same for a buyer from outside the mainland, or for one from inside.</summary>
    public string OtherUrl => $"{Path}{(Asking with { IsBuyerForeign = !Asking.IsBuyerForeign }).Query}#check-up";

    /// <param name="ApiUrl">The same as data; null for what is no patent.</param>
    /// <param name="Common">What holds for every mode, where several are asked about.</param>
    internal sealed record Right(string Title, string? ApiUrl, StatusCheck Check, IReadOnlyList<Row> Common, IReadOnlyList<Mode> Modes);

    /// <param name="Findings">What holds for this mode alone, or for some.</param>
    internal sealed record Mode(string Name, TradeLight Light, string LightText, IReadOnlyList<Row> Findings);

    internal sealed record Row(string Code, TradeLight Light, string LightText, string Text, string Article, bool IsVerified, bool IsDeclared);
}
