namespace Exchange.Rights.Domain;

/// <summary>What an event is about, for whoever looks for it in the list.</summary>
internal enum EventGroup
{
    Procedure,
    End,
    Owner,
    Licence,
    Pledge,
    Dispute,
    Fee,
    Other,
}
