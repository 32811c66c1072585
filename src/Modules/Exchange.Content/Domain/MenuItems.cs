using System.Text.Json.Nodes;

namespace Exchange.Content.Domain;

/// <summary>The part of a menu in Orchard's shape: <c>MenuItems</c> of the type <c>LinkMenuItem</c>, which may hold more below them.</summary>
internal static class MenuItems
{
    public const string PartName = "MenuItemsListPart";
    public const int MaxLinks = 60;
    public const int NameLength = 60;
    public const int UrlLength = 500;

    private const string Items = "MenuItems";
    private const string LinkPart = "LinkMenuItemPart";

    public static IReadOnlyList<MenuLink> Read(JsonObject part) => part[Items] is JsonArray items
        ? [.. items.OfType<JsonObject>().Select(item => new MenuLink(
            Text(item[LinkPart], "Name") ?? Text(item, "DisplayText") ?? "", (Text(item[LinkPart], "Url") ?? "").TrimStart('~'),
            item[PartName] is JsonObject below ? Read(below) : []))]
        : [];

    public static JsonObject Write(IEnumerable<MenuLink> links) => new()
    {
        [Items] = new JsonArray([.. links.Select(link => (JsonNode)ToJson(link))]),
    };

    private static JsonObject ToJson(MenuLink link)
    {
        var item = new JsonObject
        {
            ["ContentType"] = "LinkMenuItem",
            ["ContentItemId"] = ItemIds.From($"{link.Name}|{link.Url}"),
            ["DisplayText"] = link.Name,

            // Orchard's mark of the site's root.
            [LinkPart] = new JsonObject { ["Name"] = link.Name, ["Url"] = link.Url.StartsWith('/') ? "~" + link.Url : link.Url },
        };
        if (link.Below.Count > 0)
        {
            item[PartName] = Write(link.Below);
        }

        return item;
    }

    private static string? Text(JsonNode? node, string name) =>
        node is JsonObject map && map[name] is { } value && value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : null;
}
