namespace Exchange.Parties.Contracts;

/// <summary>English msgids of the vocabularies.</summary>
public static class PartyLabels
{
    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Enterprise => "Enterprise",
        OrganisationKind.Institute => "University or institute",
        OrganisationKind.Investor => "Investor",
        OrganisationKind.Bank => "Bank",
        OrganisationKind.Guarantor => "Guarantor",
        OrganisationKind.Insurer => "Insurer",
        OrganisationKind.Appraiser => "Appraiser",
        OrganisationKind.Agency => "IP agency or law firm",
        OrganisationKind.Government => "Government unit",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(PartyKind kind) => kind switch
    {
        PartyKind.Organisation => "Organisation in China",
        PartyKind.NaturalPerson => "Natural person",
        PartyKind.ForeignEntity => "Foreign entity",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(VerificationState state) => state switch
    {
        VerificationState.Unverified => "Not verified",
        VerificationState.Submitted => "Under verification",
        VerificationState.Verified => "Verified",
        VerificationState.Rejected => "Verification refused",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(MemberRole role) => role switch
    {
        MemberRole.Administrator => "Administrator",
        MemberRole.Manager => "Manager",
        MemberRole.Viewer => "Viewer",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>What a summary is called in a list: the kind of organisation, else the kind of party.</summary>
    public static string Of(PartySummary party) => party.OrganisationKind is { } kind ? Of(kind) : Of(party.Kind);
}
