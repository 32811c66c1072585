namespace Exchange.Rights.ViewModels;

/// <summary>Somebody who holds a pledge or a licence on a right that has passed to others or ended, and whom the operator is to tell.</summary>
/// <param name="Role">Pledgee or licensee, in the reader's language.</param>
/// <param name="HasEnded">The right is not in force any more; else it has passed to others.</param>
/// <param name="Holder">Name or credit code; null when the record does not tell it.</param>
public sealed record HolderToTellRow(
    Guid Id, string Number, string Title, string Url, string Role, string? Holder, string? Reference, bool HasEnded, DateOnly HappenedOn, DateTimeOffset At)
{
    /// <summary>Where the right is looked after, with its legal events.</summary>
    public required string DeskUrl { get; init; }

    /// <summary>The pledge or licence as it was announced, the newest first.</summary>
    public required IReadOnlyList<HolderEventRow> Events { get; init; }

    public DateTimeOffset? ToldAt { get; init; }

    public string? ToldBy { get; init; }

    public string? ToldHow { get; init; }
}
