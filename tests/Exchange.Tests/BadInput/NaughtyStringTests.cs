using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Inquiries.Domain;
using Exchange.Listings.Domain;
using Exchange.Parties.Domain;
using Exchange.Rights.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.BadInput;

/// <summary>The Big List of Naughty Strings through every long text field: kept and shown as it was typed, and never an error of the site.</summary>
public sealed class NaughtyStringTests
{
    // What the list lacks: characters beyond the basic plane, our own markup, and what is no character.
    private static readonly string[] _more = ["𠮷野家与𣇉", "<once />@T[\"x\"]{0}{{1}}", "\uFFFE\uFEFF边"];

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Party_NaughtyTexts_AreKeptAndShown(TestDatabase database)
    {
        var packs = Packs(300);
        await using var market = await Market.OpenAsync(database);

        foreach (var pack in packs)
        {
            var saved = await market.OwnerClient.PostFormAsync("/desk/party/edit", "/edit", ("Form.Address", pack));
            Assert.Equal("/desk/party", saved.RequestMessage!.RequestUri!.AbsolutePath);
            var stored = await market.App.QueryAsync(db => db.Set<Party>().Where(p => p.Name == Market.Owner).Select(p => p.Address).SingleAsync(Cancel));
            Assert.Equal(Kept(pack), stored);
            Shows(await saved.ReadPageAsync(), stored!);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Right_NaughtyTexts_AreKeptAndShown(TestDatabase database)
    {
        var titles = Packs(500);
        var notes = Packs(2000);
        await using var market = await Market.OpenAsync(database);
        await market.OwnerClient.PostFormAsync(
            "/desk/rights/new?kind=Software", "/desk/rights/new", ("Number", "2019SR0123456"), ("Title", "示例软件"), ("Owners", Market.Owner));
        var id = await market.App.QueryAsync(db => db.Set<IpRight>().Where(r => r.Number == "2019SR0123456").Select(r => r.Id).SingleAsync(Cancel));

        for (var i = 0; i < titles.Count; i++)
        {
            var saved = await market.OwnerClient.PostFormAsync(
                $"/desk/rights/{id:N}/edit", "/edit", ("Title", titles[i]), ("Note", notes[i % notes.Count]));
            Assert.True(saved.IsSuccessStatusCode, $"{(int)saved.StatusCode} for {titles[i]}");
            var stored = await market.App.QueryAsync(db => db.Set<IpRight>().Where(r => r.Id == id).Select(r => new { r.Title, r.Note }).SingleAsync(Cancel));
            Assert.Equal((Kept(titles[i]), Kept(notes[i % notes.Count])), (stored.Title, stored.Note));
            Shows(await saved.ReadPageAsync(), stored.Title);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Listing_NaughtyTexts_AreKeptAndShown(TestDatabase database)
    {
        var titles = Packs(200);
        var texts = Packs(2000);
        await using var market = await Market.OpenAsync(database);
        var page = $"/desk/listings/{market.Listing}/edit";

        for (var i = 0; i < titles.Count; i++)
        {
            var text = texts[i % texts.Count];
            var saved = await market.OwnerClient.PostFormAsync(
                page, "/edit", ("Form.Title", titles[i]), ("Form.Problem", titles[i]), ("Form.HowItWorks", text), ("Form.Advantage", text));
            var stored = await market.App.QueryAsync(db => db.Set<Listing>().Select(l => new { l.Title, l.Problem, l.HowItWorks, l.Advantage }).SingleAsync(Cancel));
            Assert.Equal((Kept(titles[i]), Kept(titles[i]), Kept(text), Kept(text)), (stored.Title, stored.Problem, stored.HowItWorks, stored.Advantage));
            var form = await saved.ReadPageAsync();
            Assert.Equal(stored.Title, form.QuerySelector<IHtmlInputElement>("[name='Form.Title']")!.Value);
            Assert.Equal(stored.HowItWorks, form.QuerySelector<IHtmlTextAreaElement>("[name='Form.HowItWorks']")!.Value);
        }

        await market.PublishAsync();
        var published = await market.InvestorClient.GetPageAsync($"/listings/{market.Listing}");
        Shows(published, Kept(titles[^1]));
        Shows(published, Kept(texts[(titles.Count - 1) % texts.Count]));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Inquiry_NaughtyTexts_AreKeptAndShown(TestDatabase database)
    {
        var packs = Packs(4000);
        await using var market = await Market.OpenAsync(database);
        await market.PublishAsync();
        var sent = await market.InvestorClient.PostFormAsync($"/inquiries/new?listing={market.Listing}", "/inquiries/new", ("Text", packs[0]), ("Mode", "OrdinaryLicence"));
        var thread = sent.RequestMessage!.RequestUri!.AbsolutePath;

        foreach (var pack in packs)
        {
            var answered = await market.OwnerClient.PostFormAsync(thread, "/write", ("Reply.Text", pack));
            Assert.True(answered.IsSuccessStatusCode, $"{(int)answered.StatusCode} for {pack}");
            var stored = await market.App.QueryAsync(db => db.Set<InquiryMessage>().OrderByDescending(m => m.At).Select(m => m.Text).ToListAsync(Cancel));
            // Direction overrides can make a message say something else than it shows: they alone go.
            var expected = string.Concat(Kept(pack).Where(c => c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))));
            Assert.Contains(expected, stored);
            Shows(await market.InvestorClient.GetPageAsync($"{thread}?page=1"), expected, mayBeOnAnotherPage: true);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Search_NaughtyQueries_AreAnswered(TestDatabase database)
    {
        var strings = Strings();
        await using var market = await Market.OpenAsync(database);
        await market.PublishAsync();

        foreach (var text in strings.Where((_, i) => i % 3 == 0))
        {
            var query = Uri.EscapeDataString(text.Length > 200 ? text[..200] : text);
            foreach (var address in new[] { $"/listings?q={query}", $"/api/v1/patents?q={query}", $"/Admin/Parties?show=all&q={query}" })
            {
                var answer = await market.ReviewerClient.GetAsync(address, Cancel);
                Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} for {address}");
            }
        }
    }

    private static List<string> Strings()
    {
        var file = Path.Combine(SharedFiles.Require("security/blns"), "blns.json");
        return [.. JsonSerializer.Deserialize<List<string>>(File.ReadAllText(file))!.Where(s => s.Trim().Length > 0), .. _more];
    }

    /// <summary>All strings, joined to texts of at most that length: a form for each alone would take minutes.</summary>
    private static List<string> Packs(int maximum)
    {
        var packs = new List<string>();
        var pack = new StringBuilder();
        foreach (var text in Strings().Select(s => s.Trim()))
        {
            if (pack.Length > 0 && pack.Length + 3 + text.Length > maximum)
            {
                packs.Add(pack.ToString());
                pack.Clear();
            }

            pack.Append(pack.Length == 0 ? "" : " ¦ ").Append(text.Length > maximum ? text[..maximum] : text);
        }

        packs.Add(pack.ToString());
        return packs;
    }

    // Control characters are no text: they show nothing, and databases refuse some of them.
    private static string Kept(string text) => string.Concat(text.Where(c => !char.IsControl(c))).Trim();

    private static void Shows(IHtmlDocument page, string text, bool mayBeOnAnotherPage = false)
    {
        var main = page.QuerySelector("main")!;
        Assert.Empty(main.QuerySelectorAll("script, iframe, object, embed, [onload], [onerror], [onclick], [style]"));
        Assert.True(mayBeOnAnotherPage || main.TextContent.Contains(text, StringComparison.Ordinal), $"Not shown as typed: {text}");
    }
}
