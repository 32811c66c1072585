using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Leases;
using Exchange.Framework.Mvc;
using Exchange.Inquiries.Domain;
using Exchange.Listings.Domain;
using Exchange.Parties.Domain;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.BadInput;

/// <summary>Forms that arrive late, twice, or after somebody else's: nothing is lost, and nothing happens twice.</summary>
public sealed class FormTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task LongForm_SessionRanOut_TextSurvivesSigningInAgain(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        var text = string.Concat(Enumerable.Repeat("先将钒渣与钠盐混合，再低温焙烧。", 80));
        var page = $"/desk/listings/{market.Listing}/edit";
        var form = await EditFormAsync(market);

        market.App.Time.Advance(TimeSpan.FromHours(9));
        var login = await market.OwnerClient.SubmitAsync(form, page, [new("Form.HowItWorks", text)]);
        var address = login.RequestMessage!.RequestUri!;
        var kept = await market.OwnerClient.PostFormAsync(
            address.PathAndQuery, "/Account/Login", ("Email", "owner@test.example"), ("Password", SignIn.Password));
        var resume = kept.RequestMessage!.RequestUri!.AbsolutePath;
        var shown = await kept.ReadPageAsync();
        await market.OwnerClient.PostFormAsync(resume, page);

        Assert.Equal("/Account/Login", address.AbsolutePath);
        Assert.StartsWith("/resume/", resume, StringComparison.Ordinal);
        Assert.Contains(text, shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text, await market.App.QueryAsync(db => db.Set<Listing>().Select(l => l.HowItWorks).SingleAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task FormWithAFile_SessionRanOut_TextSurvivesWhateverTheFileWeighs(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync("lin@test.example");
        const string page = "/desk/party/new?kind=Organisation";
        var form = (await client.GetPageAsync(page)).QuerySelector<IHtmlFormElement>("main form")!;

        app.Time.Advance(TimeSpan.FromHours(9));
        var login = await client.SubmitFileAsync(
            form, page, "Form.Licence", "营业执照.pdf", [.. Samples.Pdf, .. new byte[1 << 20]], ("Form.Name", "示例钒业有限公司"), ("Form.Address", "示例路 1 号"));
        var kept = await client.PostFormAsync(
            login.RequestMessage!.RequestUri!.PathAndQuery, "/Account/Login", ("Email", "lin@test.example"), ("Password", SignIn.Password));
        var shown = (await kept.ReadPageAsync()).QuerySelector("main")!.TextContent;
        var again = await (await client.PostFormAsync(kept.RequestMessage!.RequestUri!.AbsolutePath, "/desk/party/new")).ReadPageAsync();

        Assert.Equal("/Account/Login", login.RequestMessage.RequestUri.AbsolutePath);
        Assert.Contains("示例路 1 号", shown, StringComparison.Ordinal);
        Assert.Contains("地址", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Form.", shown, StringComparison.Ordinal);
        Assert.Contains("文件未保留。发送后请重新选择：营业执照.pdf", shown, StringComparison.Ordinal);
        Assert.Equal("示例钒业有限公司", again.QuerySelector<IHtmlInputElement>("[name='Form.Name']")!.Value);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task FormWithTooMuchText_SessionRanOut_IsNotKept(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync("lin@test.example");
        const string page = "/desk/party/new?kind=Organisation";
        var form = (await client.GetPageAsync(page)).QuerySelector<IHtmlFormElement>("main form")!;

        app.Time.Advance(TimeSpan.FromHours(9));
        var login = await client.SubmitFileAsync(form, page, "Form.Licence", "a.pdf", Samples.Pdf, ("Form.Address", new string('钒', 200_000)));

        Assert.DoesNotContain("resume", login.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task NewListing_SentTwice_IsOneRow(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        var before = await market.App.QueryAsync(db => db.Set<Listing>().CountAsync(Cancel));
        var form = await market.NewListingFormAsync();
        var fields = await market.NewListingFieldsAsync();

        var together = await Task.WhenAll(
            market.OwnerClient.SubmitAsync(form, "/desk/listings/new", fields), market.OwnerClient.SubmitAsync(form, "/desk/listings/new", fields));
        var later = await market.OwnerClient.SubmitAsync(form, "/desk/listings/new", fields);

        Assert.Contains(together, answer => answer.IsSuccessStatusCode);
        Assert.All(together, answer => Assert.True(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.Conflict));
        Assert.EndsWith("/edit", later.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(before + 1, await market.App.QueryAsync(db => db.Set<Listing>().CountAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task NewListing_NodeDiedBetweenSavingAndAnswering_IsOneRow(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        var form = await market.NewListingFormAsync();
        var fields = await market.NewListingFieldsAsync();
        await market.OwnerClient.SubmitAsync(form, "/desk/listings/new", fields);
        var before = await market.App.QueryAsync(db => db.Set<Listing>().CountAsync(Cancel));

        // The state that such a death leaves.
        await market.App.QueryAsync(db => db.Set<ProcessedRequest>().ExecuteUpdateAsync(set => set.SetProperty(r => r.ResultUrl, ProcessedRequest.Acted), Cancel));
        market.App.Time.Advance(TimeSpan.FromHours(1));
        var again = await market.OwnerClient.SubmitAsync(form, "/desk/listings/new", fields);

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(before, await market.App.QueryAsync(db => db.Set<Listing>().CountAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Once_IsNotedWithTheCommandOrNotAtAll(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var (kept, undone, lost) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var now = app.Time.GetUtcNow().AddTicks(1_234_567);
        await app.QueryAsync(db =>
        {
            db.AddRange(new[] { kept, undone, lost }.Select(key => new ProcessedRequest { Key = key, UserId = "", At = now }));
            return db.SaveChangesAsync(Cancel);
        });

        await ActAsync(app, kept, now, commit: true);
        await ActAsync(app, undone, now, commit: false);
        // A second sending that took the first for dead.
        await app.QueryAsync(db => db.Set<ProcessedRequest>().Where(r => r.Key == lost).ExecuteUpdateAsync(set => set.SetProperty(r => r.At, now.AddMinutes(11)), Cancel));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => ActAsync(app, lost, now, commit: true));

        var urls = await app.QueryAsync(db => db.Set<ProcessedRequest>().AsNoTracking().ToDictionaryAsync(r => r.Key, r => r.ResultUrl, Cancel));
        Assert.Equal((ProcessedRequest.Acted, null, null), (urls[kept], urls[undone], urls[lost]));
        Assert.Equal([kept.ToString()], await app.QueryAsync(db => db.Set<AuditEntry>().Where(a => a.Action == "test.acted").Select(a => a.SubjectId).ToListAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Once_OfACommandThatWritesWithoutEntities_IsNotedWithItOrNotAtAll(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        app.ExpectLog("Failed executing DbCommand");
        var (kept, undone, alone, lost) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var now = app.Time.GetUtcNow().AddTicks(1_234_567);
        await app.QueryAsync(db =>
        {
            db.AddRange(new[] { kept, undone, alone, lost }.Select(key => new ProcessedRequest { Key = key, UserId = "", At = now }));
            db.Add(new Lease { Name = "test", Owner = "", Until = now });
            return db.SaveChangesAsync(Cancel);
        });

        await ActAsync(kept, commit: true);
        await ActAsync(undone, commit: false);
        await ActAsync(alone, commit: null);
        // A second sending that took the first for dead.
        await app.QueryAsync(db => db.Set<ProcessedRequest>().Where(r => r.Key == lost).ExecuteUpdateAsync(set => set.SetProperty(r => r.At, now.AddMinutes(11)), Cancel));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => ActAsync(lost, commit: null));

        var urls = await app.QueryAsync(db => db.Set<ProcessedRequest>().AsNoTracking().ToDictionaryAsync(r => r.Key, r => r.ResultUrl, Cancel));
        Assert.Equal((ProcessedRequest.Acted, null, ProcessedRequest.Acted, null), (urls[kept], urls[undone], urls[alone], urls[lost]));
        Assert.Equal(
            kept.ToString() + alone, await app.QueryAsync(db => db.Set<Lease>().Where(l => l.Name == "test").Select(l => l.Owner).SingleAsync(Cancel)));

        Task ActAsync(Guid key, bool? commit) => app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            services.GetRequiredService<OnceInterceptor>().Begin(key, now);
            await using var transaction = commit is null ? null : await db.Database.BeginTransactionAsync(Cancel);
            await db.Set<Lease>().Where(l => l.Name == "test").ExecuteUpdateAsync(set => set.SetProperty(l => l.Owner, l => l.Owner + key.ToString()), Cancel);
            if (transaction is not null)
            {
                await (commit == true ? transaction.CommitAsync(Cancel) : transaction.RollbackAsync(Cancel));
            }
        });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Inquiry_SentTwiceAtOnce_IsOneRow(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        await market.PublishAsync();
        var page = $"/inquiries/new?listing={market.Listing}";
        var form = (await market.InvestorClient.GetPageAsync(page)).QuerySelector<IHtmlFormElement>("main form")!;
        KeyValuePair<string, string>[] fields = [new("Text", "请问价格？"), new("Mode", "OrdinaryLicence")];

        await Task.WhenAll(market.InvestorClient.SubmitAsync(form, page, fields), market.InvestorClient.SubmitAsync(form, page, fields));
        var later = await market.InvestorClient.SubmitAsync(form, page, fields);

        Assert.StartsWith("/desk/inquiries/", later.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal((1, 1), await market.App.QueryAsync(async db =>
            (await db.Set<Inquiry>().CountAsync(Cancel), await db.Set<InquiryMessage>().CountAsync(Cancel))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Listing_StaleForm_ShowsBothVersionsUntilOneIsChosen(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        var page = $"/desk/listings/{market.Listing}/edit";
        var stale = await EditFormAsync(market);
        await market.OwnerClient.PostFormAsync(page, "/edit", ("Form.Problem", "同事先保存的一句话。"));

        var conflict = await market.OwnerClient.SubmitAsync(stale, page, [new("Form.Problem", "我后写的一句话。")]);
        var shown = await conflict.ReadPageAsync();
        var untouched = await ProblemAsync(market);
        await market.OwnerClient.SubmitAsync(shown.QuerySelector<IHtmlFormElement>("main form")!, page, []);

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Contains("同事先保存的一句话。", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("我后写的一句话。", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("同事先保存的一句话。", untouched);
        Assert.Equal("我后写的一句话。", await ProblemAsync(market));
    }

    [Fact]
    public async Task PastedRows_AboveTheUsualLimitOfAField_AreRead()
    {
        await using var market = await Market.OpenAsync(TestDatabase.Sqlite);
        var rows = new StringBuilder("申请号\t名称\t摘要\n");
        for (var i = 0; i < 40; i++)
        {
            rows.Append("x\t示例\t").Append('钒', 40_000).Append('\n');
        }

        var answer = await market.OwnerClient.PostFormAsync("/desk/imports", "/paste", ("Paste.Text", rows.ToString()));

        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
        Assert.NotEqual("/desk/imports/paste", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nul_InAFormOrAnAddress_IsNoErrorOfTheSite(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);

        // The server refuses to read such a form; a file's form and an address are read without it.
        var form = await market.OwnerClient.PostFormAsync("/desk/party/edit", "/edit", ("Form.Address", "前\0后"));
        var page = await form.ReadPageAsync();
        var file = await market.OwnerClient.PostFileAsync(
            "/desk/party/new?kind=Organisation", "Form.Licence", "licence.pdf", Samples.Pdf, "/desk/party/new",
            ("Form.Name", "示例\0新材料有限公司"), ("Form.CreditCode", "91510400MA00T003X7"), ("Form.OrganisationKind", "Enterprise"), ("Form.District", "510411"));
        var address = await market.ReviewerClient.GetAsync("/Admin/Parties?show=all&q=%00", Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
        Assert.Equal("无法识别该请求", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (file.StatusCode, address.StatusCode));
        Assert.True(await market.App.QueryAsync(db => db.Set<Party>().AnyAsync(p => p.Name == "示例新材料有限公司", Cancel)));
    }

    [Theory]
    [InlineData("/listings/PZH-2026-999999")]
    [InlineData("/desk/listings/PZH-2026-999999/edit")]
    [InlineData("/patents/CN999999999Z")]
    [InlineData("/no/such/page")]
    public async Task Page_ThatDoesNotExist_SaysSoInBothLanguages(string address)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = await app.SignInAsync("lin@test.example");

        foreach (var culture in new[] { "zh-CN", "en" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Cookie", $".AspNetCore.Culture={Uri.EscapeDataString($"c={culture}|uic={culture}")}");
            var answer = await client.SendAsync(request, Cancel);
            var page = await answer.ReadPageAsync();
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.NotEqual("", page.QuerySelector("h1")!.TextContent.Trim());
        }
    }

    private static Task ActAsync(ExchangeApp app, Guid key, DateTimeOffset at, bool commit) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        services.GetRequiredService<OnceInterceptor>().Begin(key, at);
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        services.GetRequiredService<IAuditTrail>().Record("test.acted", "Test", key.ToString());
        await db.SaveChangesAsync(Cancel);
        await (commit ? transaction.CommitAsync(Cancel) : transaction.RollbackAsync(Cancel));
    });

    private static async Task<IHtmlFormElement> EditFormAsync(Market market) =>
        (await market.OwnerClient.GetPageAsync($"/desk/listings/{market.Listing}/edit")).QuerySelector<IHtmlFormElement>("main form")!;

    private static Task<string?> ProblemAsync(Market market) => market.App.QueryAsync(db => db.Set<Listing>().Select(l => l.Problem).SingleAsync(Cancel));
}
