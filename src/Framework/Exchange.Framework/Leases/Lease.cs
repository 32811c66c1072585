namespace Exchange.Framework.Leases;

/// <summary>Says which node may do a piece of work, and until when.</summary>
internal sealed class Lease
{
    public required string Name { get; init; }

    public required string Owner { get; set; }

    public required DateTimeOffset Until { get; set; }
}
