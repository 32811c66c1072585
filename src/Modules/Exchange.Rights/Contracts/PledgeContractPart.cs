namespace Exchange.Rights.Contracts;

/// <summary>What a pledge contract must hold (rules §9.1, PLC-01 to PLC-05; Measures on patent pledge registration, art. 8).</summary>
[Flags]
public enum PledgeContractPart
{
    None = 0,

    /// <summary>PLC-01: names and addresses of the parties.</summary>
    Parties = 1,

    /// <summary>PLC-02: kind and amount of the secured debt.</summary>
    Debt = 2,

    /// <summary>PLC-03: from when to when the debtor performs.</summary>
    DebtTerm = 4,

    /// <summary>PLC-04: the number of the patents, and name, number, filing and grant day of each.</summary>
    Patents = 8,

    /// <summary>PLC-05: what the pledge secures.</summary>
    Scope = 16,
}
