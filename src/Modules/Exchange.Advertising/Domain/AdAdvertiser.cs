using Exchange.Framework.Data;

namespace Exchange.Advertising.Domain;

/// <summary>A party that books: its ads are submitted one after the other, so that each counts the places of those before.</summary>
internal sealed class AdAdvertiser : ITakesTurns
{
    public required Guid PartyId { get; init; }

    public int Turns { get; private set; }
}
