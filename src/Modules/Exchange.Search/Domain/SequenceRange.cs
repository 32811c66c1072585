namespace Exchange.Search.Domain;

/// <summary>Sequence numbers of the change log that were not seen although later ones were.</summary>
/// <param name="From">First missing number.</param>
/// <param name="To">Last missing number.</param>
/// <param name="Noticed">When it was first noticed.</param>
internal sealed record SequenceRange(long From, long To, DateTimeOffset Noticed);
