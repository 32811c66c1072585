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

    /// <summary>English msgid.</summary>
    public const string Unreadable = "The day of the debt cannot be read or is over, or a part of the contract is unknown. Write a day to come such as 2030-12-31, and codes from PLC-01 to PLC-05.";

    /// <summary>What a pledge contract must hold (rules §9.1).</summary>
    public string Part(PledgeContractPart part) => part switch
    {
        PledgeContractPart.Parties => S["Names and addresses of the parties"],
        PledgeContractPart.Debt => S["Kind and amount of the debt"],
        PledgeContractPart.DebtTerm => S["When the debt is to be performed"],
        PledgeContractPart.Patents => S["The patents, each with name, number and days"],
        _ => S["What the pledge secures"],
    };

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
