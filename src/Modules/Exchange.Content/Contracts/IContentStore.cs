using Exchange.Framework.Mvc;

namespace Exchange.Content.Contracts;

/// <summary>Content items for other modules.</summary>
public interface IContentStore
{
    Task<ContentItemInfo?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<ContentItemInfo?> FindAsync(string contentItemId, CancellationToken cancellationToken);

    /// <summary>By address, whether published or not; not in the trash.</summary>
    Task<ContentItemInfo?> FindBySlugAsync(string type, string culture, string slug, CancellationToken cancellationToken);

    /// <summary>Those of the items that are there, in no particular order.</summary>
    Task<IReadOnlyList<ContentItemInfo>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>What readers see; null when they see nothing.</summary>
    Task<ContentText?> ReadPublishedAsync(Guid id, CancellationToken cancellationToken);

    Task<Page<ContentSummary>> ListPublishedAsync(ContentQuery query, CancellationToken cancellationToken);

    /// <summary>Adds or changes an item and saves. Only what cannot be stored fails, and then nothing is stored.</summary>
    Task<Result<ContentItemInfo>> ImportAsync(ContentImport import, CancellationToken cancellationToken);
}
