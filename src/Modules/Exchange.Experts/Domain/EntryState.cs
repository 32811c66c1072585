namespace Exchange.Experts.Domain;

internal enum EntryState
{
    /// <summary>In the list; not drawn, or next in order.</summary>
    Listed,

    /// <summary>Drawn; the answer is awaited.</summary>
    Drawn,

    Accepted,

    Refused,

    /// <summary>Was in the list and is not in the pool any more, or has declared a tie since.</summary>
    PassedOver,
}
