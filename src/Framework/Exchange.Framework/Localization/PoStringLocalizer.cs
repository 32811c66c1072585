using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Localization;

internal sealed class PoStringLocalizer : IStringLocalizer
{
    private readonly PoCatalog _catalog;
    private readonly Assembly? _module;

    public PoStringLocalizer(PoCatalog catalog, Assembly? module)
    {
        _catalog = catalog;
        _module = module;
    }

    public LocalizedString this[string name]
    {
        get
        {
            var text = _catalog.Find(CultureInfo.CurrentUICulture, name, _module);
            return new LocalizedString(name, text ?? name, resourceNotFound: text is null);
        }
    }

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = this[name];
            return new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
