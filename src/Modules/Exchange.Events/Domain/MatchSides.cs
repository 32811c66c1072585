using Exchange.Parties.Contracts;

namespace Exchange.Events.Domain;

internal static class MatchSides
{
    public static MatchSide Of(OrganisationKind? kind) => kind is OrganisationKind.Bank or OrganisationKind.Guarantor or OrganisationKind.Insurer or OrganisationKind.Investor
        ? MatchSide.Financier
        : MatchSide.Firm;
}
