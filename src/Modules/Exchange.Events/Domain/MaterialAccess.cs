namespace Exchange.Events.Domain;

internal enum MaterialAccess
{
    /// <summary>Those who have a place.</summary>
    Participants,

    /// <summary>Everybody once the event is over; before it those who have a place.</summary>
    PublicAfter,
}
