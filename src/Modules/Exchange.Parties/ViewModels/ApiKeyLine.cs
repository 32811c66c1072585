namespace Exchange.Parties.ViewModels;

/// <param name="State">English msgid.</param>
/// <param name="LastUsedOn">Null when it was never used.</param>
/// <param name="UsedToday">Up to a few seconds ago.</param>
internal sealed record ApiKeyLine(
    Guid Id, string Name, string Prefix, IReadOnlyList<string> Scopes, int PerMinute, int PerDay, DateTimeOffset CreatedAt, string CreatedBy, DateOnly ExpiresOn,
    bool Holds, string State, DateTimeOffset? RevokedAt, string? RevocationReason, DateOnly? LastUsedOn, long UsedToday)
{
    /// <summary>The organisation, where keys of several are shown.</summary>
    public Guid PartyId { get; init; }

    public string PartyName { get; init; } = "";
}
