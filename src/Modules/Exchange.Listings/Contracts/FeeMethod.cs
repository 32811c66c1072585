namespace Exchange.Listings.Contracts;

/// <summary>How a fee is paid (Civil Code art. 846; rules LIC-04).</summary>
public enum FeeMethod
{
    LumpSum,
    Instalments,
    Royalty,
    EntryFeeAndRoyalty,
}
