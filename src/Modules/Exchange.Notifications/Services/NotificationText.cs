using System.Globalization;
using System.Text.Json;
using Exchange.Framework.Localization;

namespace Exchange.Notifications.Services;

/// <summary>Puts a stored message into words, in whatever language its reader has chosen.</summary>
internal sealed class NotificationText
{
    private readonly PoCatalog _catalog;

    public NotificationText(PoCatalog catalog) => _catalog = catalog;

    public string In(string culture, string id, params IReadOnlyList<string> arguments)
    {
        var language = CultureInfo.GetCultureInfo(culture);
        var text = _catalog.Find(language, id) ?? id;
        return arguments.Count == 0 ? text : string.Format(language, text, [.. arguments]);
    }

    public string Here(string id, string argumentsJson) =>
        In(CultureInfo.CurrentUICulture.Name, id, JsonSerializer.Deserialize<string[]>(argumentsJson) ?? []);
}
