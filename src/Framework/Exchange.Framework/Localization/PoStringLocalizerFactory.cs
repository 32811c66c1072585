using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Localization;

internal sealed class PoStringLocalizerFactory : IStringLocalizerFactory
{
    private readonly PoStringLocalizer _localizer;

    public PoStringLocalizerFactory(PoCatalog catalog) => _localizer = new PoStringLocalizer(catalog);

    public IStringLocalizer Create(Type resourceSource) => _localizer;

    public IStringLocalizer Create(string baseName, string location) => _localizer;
}
