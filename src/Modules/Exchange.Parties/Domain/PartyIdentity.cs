using Exchange.Parties.Contracts;

namespace Exchange.Parties.Domain;

/// <summary>What the operator verifies; a change of it asks for a new verification.</summary>
internal sealed record PartyIdentity(
    PartyKind Kind, OrganisationKind? OrganisationKind, string Name, string? CreditCode, string? Country, string? RegistrationNumber);
