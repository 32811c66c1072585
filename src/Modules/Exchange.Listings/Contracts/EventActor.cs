namespace Exchange.Listings.Contracts;

/// <summary>On which side stood who did something; persons are not named to the public.</summary>
public enum EventActor
{
    Owner,
    Operator,
    System,
}
