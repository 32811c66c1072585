namespace Exchange.Needs.Contracts;

/// <summary>Why an answer was declined; a "no" always says why.</summary>
public enum DeclineReason
{
    TargetNotReached,
    ConditionsNotMet,
    TooEarly,
    TooDear,
    TooLate,
    AnotherChosen,
    Other,
}
