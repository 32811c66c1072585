using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>The content of a pledge contract by the codes of the rules (PLC-01 to PLC-05).</summary>
internal static class PledgeContract
{
    /// <summary>Each part with its code.</summary>
    public static IReadOnlyList<(string Code, PledgeContractPart Part)> Parts { get; } =
    [
        ("PLC-01", PledgeContractPart.Parties),
        ("PLC-02", PledgeContractPart.Debt),
        ("PLC-03", PledgeContractPart.DebtTerm),
        ("PLC-04", PledgeContractPart.Patents),
        ("PLC-05", PledgeContractPart.Scope),
    ];

    public static IEnumerable<string> Codes(PledgeContractPart parts) => Parts.Where(p => parts.HasFlag(p.Part)).Select(p => p.Code);

    /// <summary>From codes with commas between them; null when one is not known.</summary>
    public static PledgeContractPart? Read(string codes)
    {
        var parts = PledgeContractPart.None;
        foreach (var code in codes.Split(',', StringSplitOptions.TrimEntries))
        {
            var part = Parts.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.OrdinalIgnoreCase)).Part;
            if (part == PledgeContractPart.None)
            {
                return null;
            }

            parts |= part;
        }

        return parts;
    }
}
