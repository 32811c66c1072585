namespace Exchange.Policies.Domain.Supports;

/// <summary>A support as its instrument has it in a span of time (rules GEN-01): data, not code.</summary>
internal sealed record SupportRule
{
    public required string Code { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required PolicyLevel Level { get; init; }

    /// <summary>Of another city: "example, not Panzhihua policy" (rules §10.1).</summary>
    public required bool IsExample { get; init; }

    /// <summary>False is badged 待核实.</summary>
    public required bool IsVerified { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The first day on which it is over; null while it lasts.</summary>
    public DateOnly? Until { get; init; }

    public required string Instrument { get; init; }

    public string Article { get; init; } = "";

    public required string Source { get; init; }

    /// <summary>Empty for firms of every size.</summary>
    public IReadOnlyList<FirmSize> Sizes { get; init; } = [];

    /// <summary>Codes of rules §13.3, one of which is enough; empty for all firms.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public bool NeedsValidIp { get; init; }

    public bool NeedsLowIncome { get; init; }

    public bool NeedsOpenLicence { get; init; }

    public bool NeedsEquity { get; init; }

    public bool NeedsTransfer { get; init; }

    public long? MaxLoanFen { get; init; }

    public int? MaxRateBp { get; init; }

    public int? MaxDays { get; init; }

    public int? MaxGuaranteeBp { get; init; }

    public required IReadOnlyList<SupportGrant> Grants { get; init; }

    public string NoteZh { get; init; } = "";

    public string NoteEn { get; init; } = "";

    /// <summary>It bears costs of a loan.</summary>
    public bool IsForLoans => Grants.Any(grant => grant.Kind != SupportGrant.PatentFees);

    public bool IsInForce(DateOnly day) => From <= day && (Until is null || day < Until);
}
