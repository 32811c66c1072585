using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Localization;

internal sealed class PoStringLocalizer<T> : PoStringLocalizer, IStringLocalizer<T>
{
    public PoStringLocalizer(PoCatalog catalog, CultureInfo culture)
        : base(catalog, typeof(T).Assembly, culture)
    {
    }
}
