namespace Exchange.Search.Contracts;

/// <summary>What a reader has ticked in a catalog to compare it. It stands in the address, which carries it over pages, orders, filters and words.</summary>
public static class CatalogTicks
{
    /// <summary>Name of the value in the address.</summary>
    public const string Name = "tick";

    /// <summary>As many as stand side by side on a screen.</summary>
    public const int Max = 4;
}
