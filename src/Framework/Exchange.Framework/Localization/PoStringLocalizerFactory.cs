using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Localization;

internal sealed class PoStringLocalizerFactory : IStringLocalizerFactory
{
    private readonly PoCatalog _catalog;

    public PoStringLocalizerFactory(PoCatalog catalog) => _catalog = catalog;

    public IStringLocalizer Create(Type resourceSource) => new PoStringLocalizer(_catalog, resourceSource.Assembly);

    public IStringLocalizer Create(string baseName, string location) => new PoStringLocalizer(_catalog, module: null);
}
