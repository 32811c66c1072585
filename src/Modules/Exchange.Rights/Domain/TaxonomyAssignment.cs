namespace Exchange.Rights.Domain;

/// <summary>A node of the V-Ti taxonomy that a right carries (rules TAX-01 to TAX-04).</summary>
internal sealed class TaxonomyAssignment
{
    private TaxonomyAssignment()
    {
    }

    public TaxonomyAssignment(Guid rightId, string node, int position, string taxonomyVersion, string? reason)
    {
        RightId = rightId;
        Node = node;
        Position = position;
        TaxonomyVersion = taxonomyVersion;
        Reason = reason;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid RightId { get; private set; }

    public string Node { get; private set; } = "";

    /// <summary>0 is the primary node.</summary>
    public int Position { get; private set; }

    public string TaxonomyVersion { get; private set; } = "";

    /// <summary>Set when a person assigned it; then no import changes it (TAX-04).</summary>
    public string? Reason { get; private set; }

    public bool IsManual => Reason is not null;
}
