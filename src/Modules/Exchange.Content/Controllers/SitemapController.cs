using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Exchange.Content.Contracts;
using Exchange.Content.ViewModels;
using Exchange.Framework.Navigation;
using Exchange.Notifications.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.Controllers;

[Area("Exchange.Content")]
[AllowAnonymous]
internal sealed class SitemapController : Controller
{
    // The protocol's limit for one file.
    private const int MaximumEntries = 50_000;
    private static readonly XNamespace _namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly XNamespace _xhtml = "http://www.w3.org/1999/xhtml";

    private readonly IEnumerable<ISitemapSource> _sources;
    private readonly NavigationBuilder _navigation;
    private readonly ISiteAddress _site;

    public SitemapController(IEnumerable<ISitemapSource> sources, NavigationBuilder navigation, ISiteAddress site)
    {
        _site = site;
        _sources = sources;
        _navigation = navigation;
    }

    [HttpGet("/sitemap")]
    public async Task<IActionResult> Index() => View(new SitemapModel(await BuildAreasAsync(), await _navigation.BuildAsync(Menus.Footer)));

    [HttpGet("/sitemap.xml")]
    [ResponseCache(Duration = 3600)]
    public async Task<IActionResult> Xml(CancellationToken cancellationToken)
    {
        if (_site.Absolute("") is not { } origin)
        {
            return NotFound();
        }

        var entries = new List<SitemapEntry> { new("/", null) };
        entries.AddRange((await BuildAreasAsync()).Concat(await _navigation.BuildAsync(Menus.Footer)).Select(item => new SitemapEntry(item.Url, null)));
        foreach (var source in _sources.OrderBy(s => s.Position, PositionComparer.Instance))
        {
            entries.AddRange(await source.GetAsync(MaximumEntries - entries.Count, cancellationToken));
        }

        var document = new XDocument(new XElement(_namespace + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", _xhtml), entries.DistinctBy(entry => entry.Url).Take(MaximumEntries).Select(entry => new XElement(
            _namespace + "url",
            new XElement(_namespace + "loc", origin + entry.Url),
            entry.ChangedAt is { } changed
                ? new XElement(_namespace + "lastmod", changed.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
                : null,
            entry.Languages.Select(language => new XElement(
                _xhtml + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", language.Key), new XAttribute("href", origin + language.Value)))))));
        return Content("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document, "application/xml", Encoding.UTF8);
    }

    private async Task<IReadOnlyList<NavigationItem>> BuildAreasAsync() =>
        [.. (await _navigation.BuildAsync(Menus.Main)).Concat(await _navigation.BuildAsync(Menus.SiteMap)).OrderBy(item => item.Position, PositionComparer.Instance)];

    [HttpGet("/robots.txt")]
    [ResponseCache(Duration = 3600)]
    public IActionResult Robots()
    {
        const string Rules = "User-agent: *\nDisallow: /Admin\nDisallow: /desk\nDisallow: /Account\nDisallow: /preferences\n";
        return Content(_site.Absolute("/sitemap.xml") is { } map ? $"{Rules}Sitemap: {map}\n" : Rules, "text/plain", Encoding.UTF8);
    }
}
