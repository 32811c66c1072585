namespace Exchange.Experts.Domain;

internal enum DrawState
{
    /// <summary>The list, the fingerprint of the secret and the name of the public value are published; the secret is not.</summary>
    Committed,

    /// <summary>Secret and public value are published, and with them the order.</summary>
    Drawn,

    /// <summary>Given up, with reasons; the secret is published, so that everybody sees what would have come out.</summary>
    Cancelled,
}
