using Exchange.Framework.Events;

namespace Exchange.Parties.Contracts;

/// <summary>
/// The last account that acted for the party is closed: nobody can answer for it any more. Modules withdraw what is open, tell the
/// other side without a reason, and of a natural person erase what says who it was.
/// </summary>
public sealed record PartyClosed(Guid PartyId, PartyKind Kind) : IIntegrationEvent
{
    /// <summary>What the party wrote is one person's data and goes, as far as no law wants it kept.</summary>
    public bool IsPerson => Kind == PartyKind.NaturalPerson;
}
