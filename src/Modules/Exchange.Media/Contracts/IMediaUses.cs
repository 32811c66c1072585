namespace Exchange.Media.Contracts;

/// <summary>
/// Says where the library's items are used. A module whose records show them registers one; what is used cannot be deleted.
/// </summary>
public interface IMediaUses
{
    /// <summary>Places that show the item or link to it, drafts included, the newest first.</summary>
    /// <param name="limit">As many at most.</param>
    Task<IReadOnlyList<MediaUse>> FindAsync(Guid itemId, int limit, CancellationToken cancellationToken);
}
