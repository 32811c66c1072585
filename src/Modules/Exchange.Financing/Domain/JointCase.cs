using Exchange.Parties.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>
/// One project, a loan of a bank and a stake of an investor (投贷联动, plan 3.3.1c). The firm chooses whom it invites; nobody is named
/// to the others before there is one of each, and what each offers stays between it and the firm.
/// </summary>
internal static class JointCase
{
    /// <summary>A bank and an investor at least have joined; guarantors and insurers may be there too.</summary>
    public static bool IsUnderWay(IReadOnlyCollection<OrganisationKind?> joined) =>
        joined.Contains(OrganisationKind.Bank) && joined.Contains(OrganisationKind.Investor);
}
