using Exchange.Media.Contracts;

namespace Exchange.Media.Data;

/// <summary>A file as it was accepted. Its bytes lie in the data folder under their SHA-256; several rows may share them.</summary>
internal sealed class MediaFile
{
    public const int MaxNameLength = 150;

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required FileKind Kind { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Lower-case hexadecimal digits of the stored bytes.</summary>
    public required string Sha256 { get; init; }

    public required bool IsPublic { get; init; }

    public required string OwnerType { get; init; }

    public required Guid OwnerId { get; init; }

    public string? UploadedBy { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }
}
