using Microsoft.AspNetCore.Http;

namespace Exchange.Media.Contracts;

/// <summary>The one store for uploads.</summary>
public interface IFileStore
{
    /// <summary>
    /// Checks the content against its first bytes, the policy's kinds and size, and an image's pixels; strips what an
    /// image says about its maker; stores it once. The row is saved by the caller's unit of work.
    /// </summary>
    Task<FileOutcome> SaveAsync(IFormFile upload, FilePolicy policy, FileOwner owner, CancellationToken cancellationToken);

    /// <summary>The same for bytes that do not come from a form.</summary>
    Task<FileOutcome> SaveAsync(Stream content, string fileName, FilePolicy policy, FileOwner owner, CancellationToken cancellationToken);

    Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<IReadOnlyList<StoredFile>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    Stream OpenRead(StoredFile file);

    /// <summary>
    /// Takes a file away, with the caller's unit of work: from then on nobody can read it. Its bytes go with the next clean-up, unless
    /// another file has the same.
    /// </summary>
    Task RemoveAsync(Guid id, CancellationToken cancellationToken);
}
