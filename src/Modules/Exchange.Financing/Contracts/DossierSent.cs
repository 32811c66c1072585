using Exchange.Framework.Events;

namespace Exchange.Financing.Contracts;

/// <summary>A firm has sent its dossier to a lender.</summary>
public sealed record DossierSent(Guid DossierId, Guid RequestId, Guid LenderPartyId) : IIntegrationEvent;
