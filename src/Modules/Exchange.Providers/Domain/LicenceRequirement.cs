using Exchange.Parties.Contracts;

namespace Exchange.Providers.Domain;

/// <summary>A kind of organisation needs one of these licences to offer anything here.</summary>
internal sealed record LicenceRequirement(OrganisationKind Kind, IReadOnlyList<string> AnyOf);
