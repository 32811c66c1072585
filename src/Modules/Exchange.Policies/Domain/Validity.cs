namespace Exchange.Policies.Domain;

/// <summary>Whether a text is law today; what the dates say goes before what anybody has ticked.</summary>
internal enum Validity
{
    InForce,

    /// <summary>In force, as amended since it was issued.</summary>
    Amended,

    NotYet,

    Expired,

    Repealed,

    /// <summary>Put up for comment, not issued.</summary>
    Draft,

    /// <summary>Nobody has said from when it is in force.</summary>
    Unverified,
}
