using System.Net;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.BadInput;

/// <summary>Page numbers that no reader types: no list answers with an error.</summary>
public sealed class PageNumberTests
{
    private static readonly string[] _numbers = ["0", "-5", "2147483647", "99999999999", "x"];

    private static readonly string[] _public = ["/listings", "/patents", "/search"];

    private static readonly string[] _desk =
        ["/desk/rights", "/desk/rights/claim", "/desk/listings", "/desk/inquiries", "/desk/imports", "/desk/messages", "/desk/deadlines", "/desk/searches"];

    private static readonly string[] _admin =
    [
        "/Admin/Listings", "/Admin/ListingReports", "/Admin/Parties", "/Admin/Rights", "/Admin/Rights/Events", "/Admin/Inquiries", "/Admin/Imports",
        "/Admin/Deadlines", "/Admin/Users", "/Admin/Background", "/Admin/Audit",
    ];

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Lists_WithAnyPageNumber_AnswerWithoutError(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        var administrator = await market.App.SignInAsRoleAsync("Administrator");

        await SeeAsync(market.App.CreateClient(), _public);
        await SeeAsync(market.OwnerClient, _desk);
        await SeeAsync(administrator, _admin);
        foreach (var number in _numbers)
        {
            await AskAsync(market.App.CreateClient(), _public, number);
            await AskAsync(market.OwnerClient, _desk, number);
            await AskAsync(administrator, _admin, number);
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
