namespace Exchange.Media.Contracts;

/// <summary>
/// Says where the library's items are used. A module whose records show them registers one; what is used cannot be deleted.
/// </summary>
public interface IMediaUses
{
    /// <summary>Places that show the item or link to it, drafts included, the newest first.</summary>
    /// <param name="limit">As many at most.</param>
    Task<IReadOnlyList<MediaUse>> FindAsync(Guid itemId, int limit, CancellationToken cancellationToken);

    /// <summary>Whether somebody relies on the file as it is, so that no other may take its place.</summary>
    Task<bool> IsFixedAsync(Guid itemId, CancellationToken cancellationToken) => Task.FromResult(false);
}
