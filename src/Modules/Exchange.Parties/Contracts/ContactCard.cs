namespace Exchange.Parties.Contracts;

/// <param name="IsMasked">Whether the values are shown in part only, because one of the two parties is not verified yet.</param>
public sealed record ContactCard(string? Person, string? Phone, string? Email, bool IsMasked)
{
    public bool IsEmpty => Person is null && Phone is null && Email is null;
}
