using Exchange.Financing.Contracts;
using Exchange.Framework.Auditing;

namespace Exchange.Financing.Domain;

/// <summary>A document of the firm. It is read where the whole dossier is read, and goes when the dossier ends.</summary>
internal sealed class DossierDocument : IAudited
{
    /// <summary>A dossier is no archive: lenders ask for the rest when they are picked.</summary>
    public const int Most = 10;

    public const int NameLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DossierId { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>In the file store.</summary>
    public required Guid FileId { get; init; }

    /// <summary>A name may tell what the trail need not know.</summary>
    [NotAudited]
    public required string Name { get; init; }

    public required long Length { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public string AuditId => Id.ToString("N");
}
