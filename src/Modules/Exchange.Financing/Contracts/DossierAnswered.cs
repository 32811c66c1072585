using Exchange.Framework.Events;

namespace Exchange.Financing.Contracts;

/// <param name="IsLate">Whether the clock had run out.</param>
public sealed record DossierAnswered(Guid DossierId, Guid RequestId, Guid LenderPartyId, AnswerKind Kind, bool IsLate) : IIntegrationEvent;
