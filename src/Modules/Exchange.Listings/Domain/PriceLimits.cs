namespace Exchange.Listings.Domain;

/// <summary>What is taken for an amount or a rate at all; beyond it somebody has mistyped.</summary>
internal static class PriceLimits
{
    /// <summary>One trillion yuan.</summary>
    public const long MaxFen = 100_000_000_000_000;

    public const int MaxBasisPoints = 10_000;
}
