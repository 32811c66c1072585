using Exchange.Framework.Auditing;

namespace Exchange.Events.Domain;

/// <summary>A file that belongs to an event: slides, forms, recordings.</summary>
internal sealed class EventMaterial : IAudited
{
    public const int TitleLength = 200;
    public const int MaxFiles = 30;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid EventId { get; init; }

    public required Guid FileId { get; init; }

    public required string Title { get; init; }

    public MaterialAccess Access { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    public string AuditId => Id.ToString("N");
}
