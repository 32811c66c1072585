namespace Exchange.Media.Contracts;

/// <summary>
/// Says which files of one owner type are still in use. The store removes those that are not after a day; files of a type
/// without one are kept for ever.
/// </summary>
public interface IFileReferences
{
    string OwnerType { get; }

    /// <param name="fileIds">At most a few hundred.</param>
    /// <returns>Those of them that something refers to.</returns>
    Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken);
}
