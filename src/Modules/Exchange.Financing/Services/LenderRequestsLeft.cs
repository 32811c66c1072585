using Exchange.Framework.Events;

namespace Exchange.Financing.Services;

/// <summary>More requests follow their lender's change: this module's own.</summary>
internal sealed record LenderRequestsLeft(Guid PartyId) : IIntegrationEvent;
