using Exchange.Parties.Contracts;

namespace Exchange.Parties.Recipes;

internal sealed record DemoParty(
    OrganisationKind Kind,
    string Name,
    string CreditCode,
    bool Verified,
    string? District,
    string? Zone,
    string? Address,
    string? ContactPerson,
    string? ContactPhone,
    string? ContactEmail)
{
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    public IReadOnlyList<DemoMember> Members { get; init; } = [];
}
