namespace Exchange.Imports.Domain;

/// <summary>How a party mapped the columns of a sheet with certain headers, for the next one.</summary>
internal sealed class RememberedMapping
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PartyId { get; init; }

    /// <summary><see cref="ColumnMapping.KeyOf"/> of the headers.</summary>
    public required string HeadersKey { get; init; }

    public required string Mapping { get; set; }

    public required DateTimeOffset UsedAt { get; set; }
}
