using System.Globalization;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

/// <summary>What an asker tells beside the record: whether the buyer is abroad, and of a pledge until when the debt runs and what its contract lacks.</summary>
/// <param name="DebtEnd">Last day of the debt (rules PLG-06); null when it was not told.</param>
internal sealed record TradeAsking(bool IsBuyerForeign, DateOnly? DebtEnd, PledgeContractPart ContractLacks)
{
    public static TradeAsking Nothing { get; } = new(false, null, PledgeContractPart.None);

    /// <summary>Whether anything of a pledge was told.</summary>
    public bool IsOfPledge => DebtEnd is not null || ContractLacks != PledgeContractPart.None;

    /// <summary>The same as an address has it; empty when nothing was told.</summary>
    public string Query
    {
        get
        {
            List<string> told = [];
            if (IsBuyerForeign)
            {
                told.Add("buyer=foreign");
            }

            if (DebtEnd is { } day)
            {
                told.Add(string.Create(CultureInfo.InvariantCulture, $"debtEnd={day:yyyy-MM-dd}"));
            }

            if (ContractLacks != PledgeContractPart.None)
            {
                told.Add("contractLacks=" + string.Join(',', PledgeContract.Codes(ContractLacks)));
            }

            return told.Count == 0 ? "" : "?" + string.Join('&', told);
        }
    }

    /// <param name="buyer"><c>foreign</c>; everything else is a buyer from the mainland.</param>
    public static TradeAsking Of(string? buyer) => Nothing with { IsBuyerForeign = buyer == "foreign" };

    /// <param name="debtEnd">A day such as 2030-12-31, or nothing.</param>
    /// <param name="contractLacks">Codes PLC-01 to PLC-05 with commas between them, or nothing.</param>
    /// <param name="on">The day for which is asked: a debt that is over then is none that a pledge could secure.</param>
    /// <returns>Null when the day cannot be read or is over, or when a code cannot be read.</returns>
    public TradeAsking? WithPledge(string? debtEnd, string? contractLacks, DateOnly on)
    {
        DateOnly? day = null;
        if (!string.IsNullOrWhiteSpace(debtEnd))
        {
            if (!DateOnly.TryParseExact(debtEnd.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) || read < on)
            {
                return null;
            }

            day = read;
        }

        var lacks = string.IsNullOrWhiteSpace(contractLacks) ? PledgeContractPart.None : PledgeContract.Read(contractLacks);
        return lacks is { } parts ? this with { DebtEnd = day, ContractLacks = parts } : null;
    }

    /// <summary>The questions with what was told; debt and contract are those of the pledge.</summary>
    public IReadOnlyList<TradeQuestion> Of(IReadOnlyList<TradeQuestion> questions) =>
    [
        .. questions.Select(q => (q.Mode == TradeMode.Pledge ? q with { EndsOn = DebtEnd ?? q.EndsOn, ContractLacks = q.ContractLacks | ContractLacks } : q) with
        {
            IsBuyerForeign = q.IsBuyerForeign || IsBuyerForeign,
        }),
    ];
}
