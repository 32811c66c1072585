namespace Exchange.Financing.Domain;

/// <summary>What happened to a dossier, when, and by whom; written with the command itself and never changed.</summary>
internal sealed class CourseEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DossierId { get; init; }

    /// <summary>Null for what concerns the dossier as a whole.</summary>
    public Guid? RequestId { get; init; }

    public required CourseKind Kind
    {
        get;
        init
        {
            field = value;
            Order = (int)value;
        }
    }

    /// <summary>What one command writes has one time: within it things stand in the order in which they happen.</summary>
    public int Order { get; private set; }

    /// <summary>Null for the site itself.</summary>
    public string? UserId { get; init; }

    public required DateTimeOffset At { get; init; }
}
