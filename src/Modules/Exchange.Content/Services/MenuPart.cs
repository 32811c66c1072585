using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Http;

namespace Exchange.Content.Services;

/// <summary>The links of a menu in the editor: a row each, with its place as a number.</summary>
internal sealed class MenuPart : IContentPart
{
    private readonly AppDbContext _db;
    private readonly ContentTypes _types;

    public MenuPart(AppDbContext db, ContentTypes types)
    {
        _db = db;
        _types = types;
    }

    public string Name => MenuItems.PartName;

    public string? EditorView => "_MenuEditor";

    public string? DisplayView => null;

    public JsonObject Read(IFormCollection form)
    {
        List<(decimal Order, bool IsBelow, MenuLink Link)> rows = [];
        for (var i = 0; i < MenuItems.MaxLinks + 10; i++)
        {
            var name = Sent(form, "Name", i);
            var url = Sent(form, "Url", i);
            if (name.Length + url.Length > 0)
            {
                var place = decimal.TryParse(Sent(form, "Order", i), NumberStyles.Number, CultureInfo.InvariantCulture, out var given) ? given : 10_000 + i;
                rows.Add((place, Sent(form, "Level", i) == "1", new MenuLink(name, url, [])));
            }
        }

        List<MenuLink> links = [];
        foreach (var (_, isBelow, link) in rows.OrderBy(r => r.Order))
        {
            if (isBelow && links.Count > 0)
            {
                links[^1] = links[^1] with { Below = [.. links[^1].Below, link] };
            }
            else
            {
                links.Add(link);
            }
        }

        return MenuItems.Write(links);
    }

    public IReadOnlyList<Result> Validate(JsonObject part, bool publishing)
    {
        var links = MenuItems.Read(part);
        List<MenuLink> all = [.. links.Concat(links.SelectMany(l => l.Below))];
        if (all.Count > MenuItems.MaxLinks)
        {
            return [Result.Fail("A menu has at most {0} links.", MenuItems.PartName, MenuItems.MaxLinks)];
        }

        if (all.Find(l => l.Name.Length > MenuItems.NameLength || l.Url.Length > MenuItems.UrlLength) is { } tooLong)
        {
            return [Result.Fail("“{0}”: a name has at most {1} characters, an address at most {2}.", MenuItems.PartName, Short(tooLong.Name), MenuItems.NameLength, MenuItems.UrlLength)];
        }

        if (!publishing)
        {
            return [];
        }

        if (all.Count == 0)
        {
            return [Result.Fail("Enter at least one link.", MenuItems.PartName)];
        }

        if (all.Find(l => l.Name.Length == 0) is { } nameless)
        {
            return [Result.Fail("The link to {0} has no name.", MenuItems.PartName, Short(nameless.Url))];
        }

        if (all.Find(l => !(l.Url.Length == 0 ? l.Below.Count > 0 : IsAddress(l.Url))) is { } astray)
        {
            return [Result.Fail("“{0}” leads nowhere. Enter an address such as /news, or one that begins with https://.", MenuItems.PartName, Short(astray.Name))];
        }

        return Missing(all) is { } missing ? [Result.Fail("“{0}”: no public text stands at {1}.", MenuItems.PartName, Short(missing.Name), Short(missing.Url))] : [];
    }

    private static bool IsAddress(string url) => url[0] != '#' && HtmlCleaner.IsAllowedAddress(url, image: false);

    private static string Short(string text) => text.Length > 60 ? text[..60] : text;

    private static string Sent(IFormCollection form, string field, int index) =>
        form.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{MenuItems.PartName}.{field}[{index}]"), out var value) ? MarkdownText.Storable(value.ToString()).Trim() : "";

    // The first link into a section of texts at which nothing is public.
    private MenuLink? Missing(IReadOnlyList<MenuLink> links)
    {
        List<(MenuLink Link, string Type, string Slug)> texts = [];
        foreach (var link in links)
        {
            if (link.Url.Split('?', '#')[0].Trim('/').Split('/') is [var section, var slug] && Slugs.IsValid(slug)
                && _types.FindBySection(section) is { } type && link.Url.StartsWith('/'))
            {
                texts.Add((link, type.Code, slug));
            }
        }

        var slugs = texts.ConvertAll(t => t.Slug);
        var known = slugs.Count == 0
            ? []
            : _db.Set<ContentItem>().Where(i => slugs.Contains(i.Slug) && i.PublishedVersion != null).Select(i => new { i.Type, i.Slug }).ToList();

        // A page of another module may stand below a section, such as a calculator: those are no texts.
        return texts.Where(t => t.Type is ContentTypeCodes.Page or ContentTypeCodes.Article or ContentTypeCodes.Notice or ContentTypeCodes.Guide
                && !known.Exists(k => k.Type == t.Type && k.Slug == t.Slug))
            .Select(t => t.Link).FirstOrDefault();
    }
}
