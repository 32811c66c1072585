using Exchange.Parties.Contracts;

namespace Exchange.Financing.ViewModels;

/// <param name="Name">Null while nobody is named: an investor or a bank is still missing.</param>
internal sealed record JointMember(Guid RequestId, string? Name, OrganisationKind? Kind, bool HasJoined, bool IsReader);
