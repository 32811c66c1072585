using Exchange.Framework.Events;

namespace Exchange.Financing.Contracts;

/// <param name="AmountFen">What was financed; null for any other outcome.</param>
/// <param name="LenderPartyId">Who financed it; null for any other outcome.</param>
public sealed record DossierClosed(Guid DossierId, DossierOutcome Outcome, long? AmountFen, Guid? LenderPartyId) : IIntegrationEvent;
