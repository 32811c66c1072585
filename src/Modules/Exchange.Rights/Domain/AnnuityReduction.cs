namespace Exchange.Rights.Domain;

/// <summary>What the owner pays less of the annual fees of the ten years from the grant year (rules RED-01, RED-02).</summary>
internal enum AnnuityReduction
{
    None,

    /// <summary>One owner who is entitled: 85 % less.</summary>
    Single,

    /// <summary>Two or more owners, all entitled: 70 % less.</summary>
    Joint,
}
