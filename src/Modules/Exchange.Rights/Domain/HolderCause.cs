namespace Exchange.Rights.Domain;

/// <summary>Why a pledgee or licensee is told.</summary>
internal enum HolderCause
{
    /// <summary>The register names other owners, or the same under another name (rules §4.2).</summary>
    OwnersChanged,

    /// <summary>The right is not in force any more: what was pledged is gone (rules §4.3, vector c).</summary>
    RightEnded,
}
