namespace Exchange.Listings.Contracts;

public enum ReportState
{
    Open,
    Dismissed,

    /// <summary>The listing was suspended until the owner has mended it.</summary>
    Suspended,

    /// <summary>The listing was taken down for good.</summary>
    Removed,
}
