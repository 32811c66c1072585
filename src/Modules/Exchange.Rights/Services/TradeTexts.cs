using System.Text.Json;
using Exchange.Rights.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Services;

/// <summary>Words for the check-up in the current UI language, and its names in JSON.</summary>
internal sealed class TradeTexts
{
    private readonly IStringLocalizer<TradeTexts> S;

    public TradeTexts(IStringLocalizer<TradeTexts> localizer) => S = localizer;

    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public string Mode(TradeMode mode) => mode switch
    {
        TradeMode.Assignment => S["Assignment"],
        TradeMode.Exclusive => S["Exclusive licence"],
        TradeMode.Sole => S["Sole licence"],
        TradeMode.Ordinary => S["Ordinary licence"],
        TradeMode.OpenLicence => S["Open licence"],
        TradeMode.Auction => S["Auction or bidding"],
        TradeMode.EquityContribution => S["Equity contribution"],
        _ => S["Pledge"],
    };

    public string Light(TradeLight light) => light switch
    {
        TradeLight.Green => S["Nothing on record against it"],
        TradeLight.Amber => S["Possible, with care"],
        TradeLight.Grey => S["Not known here"],
        _ => S["Not possible now"],
    };

    public string Text(TradeFinding finding) => S[finding.Text, [.. finding.Arguments]];

    public string Article(TradeFinding finding) => S[finding.Article];

    public TradabilityAnswer Answer(RightCheckUp checkUp) => new(
        checkUp.Number, checkUp.On,
        [
            .. checkUp.Modes.Select(m => new TradabilityAnswer.ModeAnswer(
                NameOf(m.Mode), NameOf(m.Light),
                [
                    .. m.Findings.Select(f => new TradabilityAnswer.FindingAnswer(
                        f.Code, Article(f), NameOf(f.Light), Text(f), checkUp.CheckedOn, checkUp.Source, f.IsVerified, f.IsDeclared)),
                ])),
        ]);
}
