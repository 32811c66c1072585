namespace Exchange.Financing.Domain;

internal enum RequestState
{
    /// <summary>The lender's clock runs.</summary>
    Sent,

    /// <summary>The firm has to tell something; the clock stands still.</summary>
    NeedMore,
    Interested,
    Declined,
    Picked,

    /// <summary>Over without being picked: withdrawn, closed, or another lender was picked.</summary>
    Dropped,
}
