namespace Exchange.Media.Contracts;

/// <summary>A file as it was accepted. Its address is <c>/files/{id}/{name}</c>, images also <c>?w=320|800|1600</c>.</summary>
public sealed record StoredFile(Guid Id, string Name, string ContentType, long Length, bool IsImage, bool IsPublic, string OwnerType, Guid OwnerId)
{
    /// <summary>Where its bytes lie; known to the store alone.</summary>
    internal string Sha256 { get; init; } = "";

    internal FileKind Kind { get; init; }

    public string Url => $"/files/{Id:N}/{Uri.EscapeDataString(Name)}";
}
