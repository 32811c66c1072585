namespace Exchange.Rights.Contracts;

/// <summary>One line about a right, ready for lists of other modules.</summary>
/// <param name="Number">Official written form: <c>ZL 201210299861.5</c> only after grant, <c>CN …</c> before (rules PAT-06).</param>
/// <param name="Owners">Names in the register, in order.</param>
/// <param name="StatusText">In the current UI language, such as 有权 · 授权 · 质押.</param>
/// <param name="TermEnd">Last effective day (rules TRM-03); null when not known.</param>
/// <param name="ClaimedBy">The party that has claimed it and may list it.</param>
/// <param name="TaxonomyNodes">Codes of the V-Ti taxonomy, the primary one first.</param>
public sealed record RightSummary(
    Guid Id, IpKind Kind, PatentType? PatentType, string Number, string Title, IReadOnlyList<string> Owners,
    BaseStatus Status, string StatusText, DateOnly? StatusCheckedOn, string? StatusSource,
    DateOnly? FilingDate, DateOnly? GrantDate, DateOnly? TermEnd, Guid? ClaimedBy,
    IReadOnlyList<string> TaxonomyNodes, IReadOnlyList<string> Ipc, bool IsDemo)
{
    /// <summary>Encumbrances on record; empty also where the status is unknown.</summary>
    public IReadOnlyList<StatusFlag> Flags { get; init; } = [];

    public string Url => Kind == IpKind.Patent ? $"/patents/{Uri.EscapeDataString(Number.Replace(" ", "", StringComparison.Ordinal))}" : $"/rights/{Id:N}";
}
