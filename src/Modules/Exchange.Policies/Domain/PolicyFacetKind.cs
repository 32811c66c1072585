namespace Exchange.Policies.Domain;

/// <summary>What the library can be narrowed by, in the order of its filters.</summary>
internal enum PolicyFacetKind
{
    Level,
    Body,
    Topic,
    Validity,
}
