namespace Exchange.Events.Contracts;

/// <summary>The types of content that this module brings.</summary>
public static class EventTypeCodes
{
    public const string Campaign = "campaign";
    public const string Event = "event";
}
