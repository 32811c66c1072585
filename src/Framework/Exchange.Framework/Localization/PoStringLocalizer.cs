using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Localization;

internal sealed class PoStringLocalizer : IStringLocalizer
{
    private readonly PoCatalog _catalog;

    public PoStringLocalizer(PoCatalog catalog) => _catalog = catalog;

    public LocalizedString this[string name]
    {
        get
        {
            var text = _catalog.Find(CultureInfo.CurrentUICulture, name);
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
