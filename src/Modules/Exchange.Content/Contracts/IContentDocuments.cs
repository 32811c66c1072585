using Exchange.Search.Contracts;

namespace Exchange.Content.Contracts;

/// <summary>
/// Things inside items that are found one by one, such as the articles of a law. They join the search source
/// <see cref="SourceName"/> with ids of their own (version 7); changes are told by <see cref="ISearchChanges"/> with that
/// name. Their cards are written by <see cref="ContentCard"/>.
/// </summary>
public interface IContentDocuments
{
    const string SourceName = "content";

    /// <summary>Whether the whole text of items of this type is found through them: then the item itself is found by its title and summary only.</summary>
    bool Covers(string type) => false;

    /// <summary>The next ids after <paramref name="after"/> in id order.</summary>
    Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken);

    /// <summary>Those of the ids that are its own and public. It is asked for ids of others too.</summary>
    Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken);
}
