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

    /// <summary>The operator has written down that the expert refuses: published as such, so that nobody draws again unseen.</summary>
    RefusedByOperator,

    /// <summary>The operator has written down that the expert refuses. The place is kept until somebody else confirms it.</summary>
    RefusalEntered,
}
