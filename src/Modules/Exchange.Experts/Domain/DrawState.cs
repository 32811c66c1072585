namespace Exchange.Experts.Domain;

internal enum DrawState
{
    /// <summary>The list and the fingerprint of the seed are published; the seed is not.</summary>
    Committed,

    /// <summary>The seed is published, and with it the order.</summary>
    Drawn,

    /// <summary>Given up, with reasons; the seed stays unknown.</summary>
    Cancelled,
}
