namespace Exchange.Rights.Contracts;

/// <summary>A mode that is asked about, and what the asker states beside the record.</summary>
public sealed record TradeQuestion(TradeMode Mode)
{
    /// <summary>Last day of the licence, or of the debt that a pledge secures (rules LIC-03, PLG-06).</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The patent evaluation report is there (rules OPL-06).</summary>
    public bool HasEvaluationReport { get; init; }

    /// <summary>What is offered does not overlap with the licences granted before (rules §5.1).</summary>
    public bool IsOutsideGranted { get; init; }

    /// <summary>What a sole licence allows its owner without working capacity (judicial interpretation on technology contracts, art. 27).</summary>
    public bool IsOwnUse { get; init; }

    /// <summary>What the contract of the pledge lacks of its content (rules PLG-07); none when it is complete or was not looked at.</summary>
    public PledgeContractPart ContractLacks { get; init; }

    public bool IsStateOwned { get; init; }

    /// <summary>The buyer or licensee is outside the mainland, and no export paper is there yet (rules §6.1).</summary>
    public bool IsBuyerForeign { get; init; }
}
