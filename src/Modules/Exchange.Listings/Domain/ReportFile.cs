namespace Exchange.Listings.Domain;

/// <summary>Evidence that one side of a report has handed in.</summary>
internal sealed class ReportFile
{
    /// <summary>Of each side.</summary>
    public const int Most = 3;

    public const int MaxBytes = 5 << 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ReportId { get; init; }

    public required Guid FileId { get; init; }

    /// <summary>The owner's counter-evidence, else the reporter's.</summary>
    public required bool IsByOwner { get; init; }
}
