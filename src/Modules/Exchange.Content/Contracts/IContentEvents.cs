namespace Exchange.Content.Contracts;

/// <summary>
/// Acts in the transaction that publishes or withdraws an item: a module keeps its own tables beside its part by it. Adds
/// to the unit of work and does not save. After commit <see cref="ContentPublished"/> and <see cref="ContentUnpublished"/> are told by the outbox.
/// </summary>
public interface IContentEvents
{
    /// <summary>A version has become what readers see; another one may have been before.</summary>
    Task PublishedAsync(ContentText text, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Readers see it no more. Goes before <see cref="TrashedAsync"/> when a published item is thrown away.</summary>
    Task UnpublishedAsync(ContentItemInfo item, CancellationToken cancellationToken) => Task.CompletedTask;

    Task TrashedAsync(ContentItemInfo item, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>It has another address, whether it is public or not.</summary>
    Task MovedAsync(ContentItemInfo item, CancellationToken cancellationToken) => Task.CompletedTask;
}
