namespace Exchange.Rights.ViewModels;

/// <summary>A legal event that a party states, as the operator compares it with the register.</summary>
public sealed record StatedEventRow(
    Guid Id, string Number, string Title, string Url, string Event, DateOnly AnnouncedOn, DateOnly? EffectiveOn, string? Reference, string? Text, string Source,
    string Party, DateTimeOffset EnteredAt)
{
    /// <summary>A transfer or change of name: whoever confirms it enters the owners.</summary>
    public required bool ChangesOwner { get; init; }

    /// <summary>As the party states them, one a line.</summary>
    public string? OwnersAfter { get; init; }

    /// <summary>Kind and last day of a recorded licence.</summary>
    public string? Licence { get; init; }

    /// <summary>Pledgees or licensees, one a line.</summary>
    public string? Holders { get; init; }

    /// <summary>Amount of the claim that a registered pledge secures.</summary>
    public string? Secured { get; init; }
}
