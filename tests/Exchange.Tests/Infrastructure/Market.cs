using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Tests.Media;

namespace Exchange.Tests.Infrastructure;

/// <summary>A site with a verified owner, a right of it, a draft of a listing and a verified investor, made by their own forms.</summary>
internal sealed class Market : IAsyncDisposable
{
    public const string Owner = "示例钒渣利用有限公司";

    private Market(ExchangeApp app, HttpClient owner, HttpClient investor, HttpClient reviewer)
    {
        App = app;
        OwnerClient = owner;
        InvestorClient = investor;
        ReviewerClient = reviewer;
    }

    public ExchangeApp App { get; }

    public HttpClient OwnerClient { get; }

    public HttpClient InvestorClient { get; }

    public HttpClient ReviewerClient { get; }

    /// <summary>Public number of the listing.</summary>
    public string Listing { get; private set; } = "";

    public static async Task<Market> OpenAsync(TestDatabase database)
    {
        var app = await ExchangeApp.StartAsync(database);
        var market = new Market(
            app, await app.SignInAsync("owner@test.example"), await app.SignInAsync("investor@test.example"), await app.SignInAsRoleAsync("Reviewer"));
        await market.RegisterAsync(market.OwnerClient, "Enterprise", Owner, "91510400MA00T0013L");
        await market.RegisterAsync(market.InvestorClient, "Investor", "示例创业投资有限公司", "91510400MA00T0021F");
        await market.ImportAsync();
        var begun = await market.OwnerClient.SubmitAsync(await market.NewListingFormAsync(), "/desk/listings/new", await market.NewListingFieldsAsync());
        var path = begun.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.EndsWith("/edit", path, StringComparison.Ordinal);
        market.Listing = path.Split('/')[^2];
        return market;
    }

    public async Task<IHtmlFormElement> NewListingFormAsync() =>
        (await OwnerClient.GetPageAsync("/desk/listings/new")).QuerySelector<IHtmlFormElement>("main form")!;

    /// <summary>What an owner ticks to begin a listing of the first right.</summary>
    public async Task<List<KeyValuePair<string, string>>> NewListingFieldsAsync() =>
    [
        new("Form.RightIds", (await NewListingFormAsync()).QuerySelector<IHtmlInputElement>("[name='Form.RightIds']")!.Value),
        new("Form.Modes", "OrdinaryLicence"),
        new("Form.Readiness", "7"),
    ];

    /// <summary>Submits the draft and lets the reviewer publish it.</summary>
    public async Task PublishAsync()
    {
        await OwnerClient.PostFormAsync($"/desk/listings/{Listing}/edit", "/edit", ("Form.Problem", "焙烧温度高，能耗大。"));
        await OwnerClient.PostFormAsync($"/desk/listings/{Listing}/preview", "/submit");
        var published = await ReviewerClient.PostFormAsync($"/Admin/Listings/{Listing}", "/approve");
        Assert.True(published.IsSuccessStatusCode, $"Publishing: {(int)published.StatusCode}");
        await App.RunBackgroundWorkAsync();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private async Task RegisterAsync(HttpClient client, string kind, string name, string code)
    {
        var saved = await client.PostFileAsync(
            "/desk/party/new?kind=Organisation", "Form.Licence", "licence.pdf", Samples.Pdf, "/desk/party/new",
            ("Form.Name", name), ("Form.CreditCode", code), ("Form.OrganisationKind", kind), ("Form.District", "510411"));
        Assert.Equal("/desk/party", saved.RequestMessage!.RequestUri!.AbsolutePath);
        await client.PostFormAsync("/desk/party", "/desk/party/submit");
        var queue = await ReviewerClient.GetPageAsync("/Admin/Parties");
        var page = queue.QuerySelectorAll("td a").Single(a => a.TextContent == name).GetAttribute("href")!;
        var approved = await ReviewerClient.PostFormAsync(page, "/approve");
        Assert.True(approved.IsSuccessStatusCode, $"Verification: {(int)approved.StatusCode}");
    }

    private async Task ImportAsync()
    {
        // Invented: the serial number is far beyond those that the office has given.
        const string record = $$"""{"application_number":"201919999981.5","title":"一种提钒方法","applicants":["{{Owner}}"],"filing_date":"2019-12-30"}""";
        var uploaded = await OwnerClient.PostFileAsync("/desk/imports", "Upload.Upload", "patents.jsonl", Encoding.UTF8.GetBytes(record), "/upload");
        var run = uploaded.RequestMessage!.RequestUri!.AbsolutePath;
        await App.RunBackgroundWorkAsync();
        await OwnerClient.PostFormAsync(run, "/start");
        await App.RunBackgroundWorkAsync();
        await OwnerClient.PostFormAsync("/desk/rights/claim", "/desk/rights/claim");
    }
}
