namespace Exchange.Policies.Domain.Supports;

/// <summary>Where a support stands on the page of a firm, in this order.</summary>
internal enum SupportGroup
{
    Fits,

    /// <summary>No condition is missed, but not all are known.</summary>
    Perhaps,

    Misfit,

    /// <summary>Another city's, shown to compare.</summary>
    Example,
}
