using Exchange.Content.Contracts;
using Exchange.Framework.Live;

namespace Exchange.Content.Services;

/// <summary>Tells every node that a menu has changed.</summary>
internal sealed class MenuStamp : IContentEvents
{
    private readonly StampStore _stamps;

    public MenuStamp(StampStore stamps) => _stamps = stamps;

    public Task PublishedAsync(ContentText text, CancellationToken cancellationToken) => RaiseAsync(text.Item);

    public Task UnpublishedAsync(ContentItemInfo item, CancellationToken cancellationToken) => RaiseAsync(item);

    public Task MovedAsync(ContentItemInfo item, CancellationToken cancellationToken) => RaiseAsync(item);

    private Task RaiseAsync(ContentItemInfo item)
    {
        if (item.Type == ContentTypeCodes.Menu)
        {
            _stamps.RaiseWhenSaved(MenuLinks.Topic);
        }

        return Task.CompletedTask;
    }
}
