using System.Net;
using Exchange.Content.Contracts;
using Exchange.Framework.Data;
using Exchange.Framework.PageCaching;
using Exchange.Framework.Settings;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Media.Contracts;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace Exchange.Tests.Framework;

public sealed class PageCacheTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Page_Kept_IsDrawnAnewWhenWhatItShowsHasChanged(TestDatabase database)
    {
        await using var app = await StartAsync(database);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var (number, title) = await app.QueryAsync(db => db.Set<Listing>()
            .Where(l => l.State == ListingState.Published).OrderByDescending(l => l.PublishedAt).ThenByDescending(l => l.Id).Select(l => new ValueTuple<string, string>(l.Number, l.Title)).FirstAsync());
        await CatchUpAsync(app);
        var reader = app.CreateClient();

        var answer = $"/api/v1/listings?q={number}";
        foreach (var address in (string[])["/", $"/listings/{number}", answer])
        {
            Assert.False(await IsKeptAsync(reader, address));
            Assert.True(await IsKeptAsync(app.CreateClient(), address));
        }

        Assert.Contains(title, await reader.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        var suspended = await reviewer.PostFormAsync($"/Admin/Listings/{number}", "/suspend", ("Reason", "核查"));
        Assert.True(suspended.IsSuccessStatusCode);
        await CatchUpAsync(app);

        Assert.DoesNotContain(title, await reader.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/listings/{number}", Cancel)).StatusCode);
        Assert.StartsWith("{\"total\":0,", await reader.GetStringAsync(answer, Cancel), StringComparison.Ordinal);
    }

    // What is put side by side stands in the order in which it was chosen, and years in the order in which they come.
    [Fact]
    public async Task Values_OfOneName_KeepTheirOrder()
    {
        await using var app = await StartAsync(TestDatabase.Sqlite);
        await CatchUpAsync(app);
        var ids = await app.QueryAsync(db => db.Set<Exchange.Rights.Domain.IpRight>().OrderBy(r => r.Id).Select(r => r.Id).Take(2).ToListAsync(Cancel));
        var reader = app.CreateClient();
        foreach (var (first, second) in new[] { (ids[0], ids[1]), (ids[1], ids[0]), (ids[0], ids[1]) })
        {
            var heads = (await reader.GetPageAsync($"/patents/compare?ids={first:N}&ids={second:N}")).QuerySelectorAll("table.compare thead th a").Select(a => a.GetAttribute("href")).ToList();
            var alone = (await reader.GetPageAsync($"/patents/compare?ids={first:N}")).QuerySelector("table.compare thead th a")!.GetAttribute("href");
            Assert.Equal((2, alone), (heads.Count, heads[0]));
        }
    }

    [Fact]
    public async Task Answer_Kept_IsNotSentToWhomHasIt()
    {
        await using var app = await StartAsync(TestDatabase.Sqlite);
        await CatchUpAsync(app);
        var program = app.CreateClient();
        const string Address = "/api/v1/listings";
        var first = await program.GetAsync(Address, Cancel);
        Assert.True(await IsKeptAsync(program, Address));

        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await program.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.True(first.Headers.CacheControl is { NoCache: true, Public: true });
    }

    // What watches or follows a site asks for the head of a page first.
    [Theory]
    [InlineData("/")]
    [InlineData("/listings")]
    [InlineData("/sitemap.xml")]
    [InlineData("/api/v1/patents")]
    [InlineData("/Account/Login")]
    public async Task Head_IsAnsweredLikeGet_WithoutTheBody(string address)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);

        var answer = await app.CreateClient().SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.NotEmpty(await app.CreateClient().GetByteArrayAsync(address, Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Page_Kept_IsDrawnAnewWhenASettingHasChanged(TestDatabase database)
    {
        await using var app = await StartAsync(database);
        await CatchUpAsync(app);
        var reader = app.CreateClient();
        await reader.GetStringAsync("/info", Cancel);
        Assert.True(await IsKeptAsync(reader, "/info"));

        await app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<SiteSettings>().SetAsync("Sample", "{}", Cancel);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
        });
        await app.RunBackgroundWorkAsync();

        Assert.False(await IsKeptAsync(reader, "/info"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Page_Kept_ShowsAPictureThatWasReplacedAtOnce(TestDatabase database)
    {
        await using var app = await StartAsync(database);
        using var editor = await app.SignInAsRoleAsync("Editor");
        var id = (await editor.UploadAsync(Samples.Picture(SKEncodedImageFormat.Png, 400, 200), "图.png", ("AltZh", "示意图"), ("AltEn", "A plan"))).GetProperty("id").GetGuid();
        await app.InScopeAsync(async services =>
        {
            var entry = (await services.GetRequiredService<IMediaLibrary>().FindAsync([id], Cancel))[id];
            var import = new ContentImport { Type = "article", Culture = "zh-CN", Slug = "with-picture", Title = "附图", Markdown = $"![示意图]({entry.Url})", Publish = true };
            Assert.True((await services.GetRequiredService<IContentStore>().ImportAsync(import, Cancel)).Succeeded);
        });
        await CatchUpAsync(app);
        var reader = app.CreateClient();
        var before = await reader.GetStringAsync("/news/with-picture", Cancel);
        Assert.True(await IsKeptAsync(reader, "/news/with-picture"));

        var replaced = await editor.PostFileAsync($"/Admin/Media/{id:N}", "file", "新图.png", Samples.Picture(SKEncodedImageFormat.Png, 640, 320), "/replace");
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        await app.RunBackgroundWorkAsync();

        Assert.False(await IsKeptAsync(reader, "/news/with-picture"));
        var after = await reader.GetStringAsync("/news/with-picture", Cancel);
        Assert.Contains("width=\"400\"", before, StringComparison.Ordinal);
        Assert.Contains("width=\"640\"", after, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Page_ForOneReader_IsNeitherKeptNorShownToOthers(TestDatabase database)
    {
        await using var app = await StartAsync(database);
        var editor = await app.SignInAsRoleAsync("Editor");
        await CatchUpAsync(app);
        var reader = app.CreateClient();

        // Signed in, in another language, with larger text: each has a page of their own.
        await editor.GetStringAsync("/", Cancel);
        Assert.False(await IsKeptAsync(editor, "/"));
        Assert.False(await IsKeptAsync(reader, "/"));
        var chinese = await reader.GetStringAsync("/", Cancel);
        await reader.GetAsync("/preferences/language?culture=en", Cancel);
        Assert.Contains("lang=\"en\"", await reader.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        await reader.GetAsync("/preferences/text-size?size=large", Cancel);
        Assert.Contains("text-large", await reader.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        var other = await app.CreateClient().GetStringAsync("/", Cancel);
        Assert.Equal(chinese, other);

        // A form to be posted carries a token of its reader.
        Assert.False(await IsKeptAsync(app.CreateClient(), "/Account/Login"));
        Assert.False(await IsKeptAsync(app.CreateClient(), "/Account/Login"));
    }

    // Who comes by an address in the other language reads on in it, whether the page was kept or not; nobody else does.
    [Fact]
    public async Task Page_OpenedInALanguageByItsAddress_IsReadOnInIt()
    {
        await using var app = await StartAsync(TestDatabase.Sqlite);
        await CatchUpAsync(app);

        foreach (var kept in new[] { false, true })
        {
            var reader = app.CreateClient();
            Assert.Equal(kept, await IsKeptAsync(reader, "/info?culture=en"));
            Assert.Contains("lang=\"en\"", await reader.GetStringAsync("/news", Cancel), StringComparison.Ordinal);
            Assert.False((await reader.GetAsync("/info?culture=en", Cancel)).Headers.Contains("Set-Cookie"));
            await reader.GetAsync("/info?culture=zh-CN", Cancel);
            Assert.Contains("lang=\"zh-CN\"", await reader.GetStringAsync("/news", Cancel), StringComparison.Ordinal);
        }

        var other = app.CreateClient();
        Assert.False((await other.GetAsync("/info", Cancel)).Headers.Contains("Set-Cookie"));
        foreach (var address in new[] { "/feed.atom?culture=en", "/api/v1/articles?culture=en", "/nowhere?culture=en", "/info?culture=fr" })
        {
            Assert.False((await other.GetAsync(address, Cancel)).Headers.Contains("Set-Cookie"), address);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Listing_ShownFromWhatWasKept_CountsAsOpened(TestDatabase database)
    {
        await using var app = await StartAsync(database);
        var listing = await app.QueryAsync(db => db.Set<Listing>().AsNoTracking()
            .Where(l => l.State == ListingState.Published).OrderBy(l => l.Number).FirstAsync());
        var before = await ViewsAsync();
        await CatchUpAsync(app);

        for (var opened = 0; opened < 3; opened++)
        {
            var answer = await app.CreateClient().GetAsync($"/listings/{listing.Number}", Cancel);
            Assert.Equal(opened > 0, answer.Headers.Age is not null);
            Assert.DoesNotContain(answer.Headers, h => h.Key.StartsWith("Exchange-", StringComparison.Ordinal));
        }

        await app.RunBackgroundWorkAsync();
        Assert.Equal(before + 3, await ViewsAsync());

        Task<int> ViewsAsync() => app.QueryAsync(db => db.Set<ListingViewDay>().Where(d => d.ListingId == listing.Id).SumAsync(d => d.Count));
    }

    private static Task<ExchangeApp> StartAsync(TestDatabase database) => ExchangeApp.StartAsync(
        database, demo: true, services: services => services.AddSingleton(Options.Create(new PageCacheOptions { Seconds = 600 })));

    // What has been kept comes with its age.
    private static async Task<bool> IsKeptAsync(HttpClient reader, string address)
    {
        var answer = await reader.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.Age is not null;
    }

    private static async Task CatchUpAsync(ExchangeApp app)
    {
        await app.RunBackgroundWorkAsync();
        await app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);
    }
}
