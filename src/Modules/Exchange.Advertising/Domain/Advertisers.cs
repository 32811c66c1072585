using Exchange.Parties.Contracts;

namespace Exchange.Advertising.Domain;

/// <summary>Who may advertise: verified service organisations.</summary>
internal static class Advertisers
{
    public static bool IsServiceKind(OrganisationKind? kind) => kind is OrganisationKind.Bank or OrganisationKind.Guarantor or OrganisationKind.Insurer
        or OrganisationKind.Appraiser or OrganisationKind.Agency or OrganisationKind.Investor;

    public static bool MayAdvertise(PartySummary party) => party.IsVerified && IsServiceKind(party.OrganisationKind);

    /// <summary>English msgid of what keeps the person from booking; null when nothing does.</summary>
    public static string? FindObstacle(CurrentParty? acting) => acting switch
    {
        null => "Register your organisation first: an ad names its advertiser.",
        { Party: var party } when !IsServiceKind(party.OrganisationKind) =>
            "Only banks, guarantors, insurers, appraisers, agencies, law firms and investors can advertise here.",
        { Party.IsVerified: false } => "Your organisation is not verified yet. Ads can be booked as soon as it is.",
        { CanManage: false } => "Your role in this organisation is to read. Ask a colleague who manages for it.",
        _ => null,
    };
}
