namespace Exchange.Rights.ViewModels;

/// <param name="IsStated">A party states it; it has not been compared with the register.</param>
public sealed record EventViewModel(DateOnly AnnouncedOn, DateOnly? EffectiveOn, string Code, string Caption, string? Text, string? Reference, string Source, bool IsStated)
{
    /// <summary>Owners that the register names after a transfer or change of name.</summary>
    public IReadOnlyList<string> OwnersAfter { get; init; } = [];

    /// <summary>Kind and last day of a recorded licence.</summary>
    public string? Licence { get; init; }

    /// <summary>Amount of the claim that a registered pledge secures.</summary>
    public string? Secured { get; init; }
}
