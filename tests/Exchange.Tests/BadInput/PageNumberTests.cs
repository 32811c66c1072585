using System.Net;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.BadInput;

/// <summary>Page numbers that no reader types: no list answers with an error.</summary>
public sealed class PageNumberTests
{
    private static readonly string[] _numbers = ["0", "-5", "2147483647", "99999999999", "x"];

    private static readonly string[] _public =
    [
        "/listings", "/patents", "/needs", "/rights", "/providers", "/products", "/search", "/info", "/news", "/notices", "/cases", "/guides", "/faq", "/downloads", "/topics/VT01",
        "/policies", "/laws", "/policies/drafts", "/records", "/events", "/experts", "/experts/draws", "/roadshows",
    ];

    private static readonly string[] _desk =
        ["/desk/rights", "/desk/rights/claim", "/desk/listings", "/desk/needs", "/desk/needs/answers", "/desk/inquiries", "/desk/imports", "/desk/messages", "/desk/deadlines", "/desk/searches"];

    private static readonly string[] _admin =
    [
        "/Admin/Listings", "/Admin/Needs", "/Admin/ListingReports", "/Admin/Parties", "/Admin/Rights", "/Admin/Rights/Events", "/Admin/Inquiries", "/Admin/Imports",
        "/Admin/Duplicates", "/Admin/Synonyms", "/Admin/Synonyms/missed", "/Admin/Deadlines", "/Admin/Users", "/Admin/Background", "/Admin/Audit",
    ];

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Lists_WithAnyPageNumber_AnswerWithoutError(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        var administrator = await market.App.SignInAsRoleAsync("Administrator");

        await SeeAsync(market.OwnerClient, _desk);
        await SeeAsync(administrator, _admin);
        foreach (var number in _numbers)
        {
            await AskAsync(market.OwnerClient, _desk, number);
            await AskAsync(administrator, _admin, number);
        }
    }

    /// <summary>What is no number, or lies before the first page, is the first page; past the end there is none, and the list's own page leads back.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task PublicLists_PastTheEnd_AreNotFoundAndLeadBackWithTheirFilters(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var visitor = app.CreateClient();
        foreach (var address in _public)
        {
            foreach (var first in new[] { "1", "0", "-5", "x", "99999999999" })
            {
                Assert.Equal((address, first, HttpStatusCode.OK), (address, first, (await visitor.GetAsync($"{address}?page={first}", TestContext.Current.CancellationToken)).StatusCode));
            }

            foreach (var past in new[] { "2", "2147483647" })
            {
                using var answer = await visitor.GetAsync($"{address}?q=zzz&page={past}", TestContext.Current.CancellationToken);
                Assert.Equal((address, past, HttpStatusCode.NotFound), (address, past, answer.StatusCode));
                var back = (await answer.ReadPageAsync()).QuerySelector("main .empty a.btn-primary");
                Assert.Equal((address, $"{address}?q=zzz"), (address, back?.GetAttribute("href")));
            }
        }
    }

    private static async Task SeeAsync(HttpClient client, IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            Assert.Equal((address, HttpStatusCode.OK), (address, (await client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode));
        }
    }

    private static async Task AskAsync(HttpClient client, IEnumerable<string> addresses, string number)
    {
        foreach (var address in addresses)
        {
            var response = await client.GetAsync($"{address}?page={number}", TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{address}?page={number}: {response.StatusCode}");
        }
    }
}
