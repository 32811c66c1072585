using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Browser;

/// <summary>
/// Pages as people have them before them: nothing that axe finds fault with, nothing wider than the window, at both widths. A class
/// for each language, so that the two run side by side.
/// </summary>
public abstract class PagesTests
{
    // A page of each kind that a visitor, an owner, an investor, a lender and the operator see.
    private static readonly string[] _public =
    [
        "/", "/search?q=钒", "/search/syntax", "/listings", "/listings?figures=1", "/patents", "/chain/VT03", "/patents/compare", "{compared}", "/listings > .card-row h3 a", "/patents > .card-row h3 a", "/patents > .card-row h3 a > /annuities", "/providers", "/providers > main h3 a", "/products", "/products/calculator", "/needs", "/needs > .card-row h3 a",
        "/policies", "/policies/calculator",
        "/experts", "/roadshows", "/roadshows > main a[href^='/roadshows/']", "/statistics", "/open-data", "/developers", "/adverts", "/financing", "/info", "/sitemap", "/pages/accessibility", "/pages/privacy", "/Account/Login", "/Account/Register", "/no/such/page",
    ];

    // The port's pages are of a few kinds: one width in each language shows what is wrong with them.
    private static readonly string[] _port =
    [
        "/policies/deadlines", "/policies/drafts", "/policies > .card-row h3 a", "/laws", "/laws > main a[href^='/laws/']", "/news", "/news > .card-row h3 a", "/topics", "/topics/pledge", "/digest", "/records", "/campaigns", "/events", "/events > .card-row h3 a",
    ];

    private static readonly Dictionary<string, string[]> _desks = new(StringComparer.Ordinal)
    {
        ["owner"] =
        [
            "/desk", "/desk/rights", "/desk/rights/new", "/desk/rights/claim", "/desk/listings", "/desk/listings/new", "/desk/party", "/desk/party/members", "/desk/party/api", "/desk/imports",
            "/desk/inquiries", "/desk/deadlines", "/desk/searches", "/desk/searches/new?source=patents&query=%3Fq%3Dx", "/desk/messages", "/desk/financing", "/desk/consultations/new", "/desk/interest", "/desk/needs", "/desk/needs/new", "/desk/needs?state=Answered > main td a[href^='/desk/needs/XQ']", "/desk/needs/answers",
            "/desk/settings/profile", "/desk/settings/security", "/desk/settings/notifications", "/desk/settings/data", "/desk/settings/sessions",
        ],
        ["investor"] = ["/desk/investing", "/desk/investing/interests", "/desk/investing/shortlist", "/needs > .card-row h3 a", "/needs > .card-row h3 a > /answer"],
        ["bank"] = ["/desk/events", "/desk/events/propose", "/desk/products", "/desk/products/new", "/desk/provider", "/desk/financing/requests", "/desk/adverts", "/desk/adverts/new"],
        ["administrator"] =
        [
            "/Admin", "/Admin/Listings", "/Admin/Needs", "/Admin/Parties", "/Admin/Rights", "/Admin/Rights/Events", "/Admin/Rights/Holders", "/Admin/TradeRules", "/Admin/Duplicates", "/Admin/Duplicates/Rights", "/Admin/Synonyms", "/Admin/Synonyms/missed", "/Admin/ApiKeys", "/Admin/ListingReports", "/Admin/Inquiries", "/Admin/Imports", "/Admin/Users", "/Admin/Users/Roles",
            "/Admin/Audit", "/Admin/Background", "/Admin/Index", "/Admin/Settings", "/Admin/Settings/SiteIdentity", "/Admin/Calendars", "/Admin/Deadlines", "/Admin/Content",
            "/Admin/Content/new", "/Admin/Media", "/Admin/Digests", "/Admin/Adverts", "/Admin/Experts", "/Admin/Draws", "/Admin/Providers", "/Admin/Financing", "/Admin/Roadshows", "/Admin/Statistics",
        ],
        ["editor"] =
        [
            "/Admin/Content > main td a[href^='/Admin/Content/']", "/Admin/Content > main td a[href^='/Admin/Content/'] > /versions", "/Admin/Content/recipes", "/Admin/Home", "/Admin/PolicyComments", "/Admin/Events",
            "/Admin/Events > main a[href^='/desk/events/hosting/']", "/Admin/Events > main a[href^='/desk/events/hosting/'] > /materials", "/Admin/Media > a.media-tile",
        ],
        ["finance"] = ["/Admin"],
    };

    private readonly Chromium _chromium;
    private readonly string _culture;

    protected PagesTests(Chromium chromium, string culture)
    {
        _chromium = chromium;
        _culture = culture;
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Pages_InAWindow_AreAccessibleAndFit(int width)
    {
        var faults = new List<string>();

        // The many pages of the desks at one width in each language: what the other two would add, the public pages show.
        var isWhole = (width == 1280) == (_culture == "zh-CN");
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, kestrel: true);
        await using (var visitor = await Visitor.ArriveAsync(_chromium, app, _culture, width: width))
        {
            // A page that is not there is one of them.
            visitor.ExpectConsole("404");
            await visitor.GoAsync("/listings");
            await visitor.WaitForAsync(visitor.Page.Locator(".card-row h3 a"));
            await SeeAsync(visitor, isWhole ? [.. _public, .. _port] : _public, faults);
        }

        foreach (var (account, addresses) in _desks.Where(_ => isWhole))
        {
            await using var person = await Visitor.ArriveAsync(_chromium, app, _culture, width: width);
            var (email, password) = app.DemoAccount(account);
            await person.SignInAsync(email, password);
            await SeeAsync(person, addresses, faults);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task SeeAsync(Visitor visitor, string[] addresses, List<string> faults)
    {
        foreach (var address in addresses)
        {
            await visitor.GoAsync(address == "{compared}" ? await ComparedAsync(visitor) : await ReadAsync(visitor, address));
            faults.AddRange(await visitor.FindFaultsAsync());
        }
    }

    // Of the first two of the catalog, whose ticks carry their ids.
    private static async Task<string> ComparedAsync(Visitor visitor)
    {
        await visitor.GoAsync("/patents");
        var ticks = visitor.Page.Locator("a.tick");
        await visitor.WaitForAsync(ticks.Nth(1));
        var ids = new[] { await ticks.Nth(0).GetAttributeAsync("id"), await ticks.Nth(1).GetAttributeAsync("id") };
        return "/patents/compare?" + string.Join('&', ids.Select(id => $"ids={id![^32..]}"));
    }

    // "list > link > rest" is where the first such link of the list leads, with the rest behind it.
    private static async Task<string> ReadAsync(Visitor visitor, string address)
    {
        if (address.Split(" > ") is not [var list, var link, .. var rest])
        {
            return address;
        }

        await visitor.GoAsync(list);
        return await visitor.Page.Locator(link).First.GetAttributeAsync("href") + string.Concat(rest);
    }
}
