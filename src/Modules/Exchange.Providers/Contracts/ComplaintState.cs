namespace Exchange.Providers.Contracts;

public enum ComplaintState
{
    /// <summary>The operator has not looked at it; nobody else sees it.</summary>
    Submitted,

    /// <summary>Passed on: the provider is asked to answer, and the public sees it.</summary>
    Open,
    Upheld,
    NotUpheld,

    /// <summary>Never passed on: abusive, about something else, or without substance.</summary>
    Refused,
}
