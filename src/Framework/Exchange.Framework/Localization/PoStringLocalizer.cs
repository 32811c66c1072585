using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Localization;

/// <summary>Texts in the reader's language, or in one that is given.</summary>
internal class PoStringLocalizer : IStringLocalizer
{
    private readonly PoCatalog _catalog;
    private readonly Assembly? _module;
    private readonly CultureInfo? _culture;

    public PoStringLocalizer(PoCatalog catalog, Assembly? module, CultureInfo? culture = null)
    {
        _catalog = catalog;
        _module = module;
        _culture = culture;
    }

    public LocalizedString this[string name]
    {
        get
        {
            var text = _catalog.Find(_culture ?? CultureInfo.CurrentUICulture, name, _module);
            return new LocalizedString(name, text ?? name, resourceNotFound: text is null);
        }
    }

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = this[name];
            return new LocalizedString(name, string.Format(_culture ?? CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
