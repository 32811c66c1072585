namespace Exchange.Rights.Domain;

/// <summary>Why less is paid.</summary>
internal enum AnnuityReliefKind
{
    /// <summary>The one owner is entitled (rules RED-01).</summary>
    Single,

    /// <summary>Two or more owners are, all of them (rules RED-01).</summary>
    Joint,

    /// <summary>An open licence is in force (rules RED-03).</summary>
    OpenLicence,
}
