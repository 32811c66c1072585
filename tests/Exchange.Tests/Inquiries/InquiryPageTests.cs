using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Framework.Auditing;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Exchange.Listings.Contracts;
using Exchange.Media.Contracts;
using Exchange.Notifications.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Inquiries;

/// <summary>Asking, answering and closing over HTTP, on both databases.</summary>
public sealed class InquiryPageTests
{
    private const string New = "/inquiries/new?listing=PZH-2026-000001";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Inquiry_FromQuestionToClose_ReachesBothSides(TestDatabase database)
    {
        var world = new InquiryWorld();
        await using var app = await world.StartAsync(database);
        using var asker = InquiryWorld.Browser(app, "asker");
        using var owner = InquiryWorld.Browser(app, "owner");

        var thread = await AskAsync(asker, "请问可以转让吗？电话 13800138000");
        await app.RunBackgroundWorkAsync();

        var waiting = await owner.GetStringAsync("/desk/inquiries", Cancel);
        Assert.Contains("钒渣提钒", waiting, StringComparison.Ordinal);
        Assert.Contains("1 条新消息", waiting, StringComparison.Ordinal);
        Assert.Single(await app.QueryAsync(db => db.Set<InboxMessage>().Where(m => m.UserId == "owner" && m.Kind == "inquiry.received").ToListAsync(Cancel)));
        Assert.Equal(1, await app.QueryAsync(db => db.Set<OutgoingMail>().CountAsync(m => m.To == "owner@test.example", Cancel)));

        // Contact details stay masked for the other side while one of the two is not verified.
        Assert.DoesNotContain("13800138000", await owner.GetStringAsync(thread, Cancel), StringComparison.Ordinal);
        Assert.Contains("13800138000", await asker.GetStringAsync(thread, Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("1 条新消息", await owner.GetStringAsync("/desk/inquiries", Cancel), StringComparison.Ordinal);

        var answered = await owner.PostFormAsync(thread, "/write", ("Reply.Text", "可以，微信 owner_2026"));
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.Equal(InquiryState.Answered, await StateAsync(app));
        var hidden = await asker.GetStringAsync(thread, Cancel);
        Assert.DoesNotContain("owner_2026", hidden, StringComparison.Ordinal);
        Assert.Contains("双方均通过核验后", hidden, StringComparison.Ordinal);

        world.VerifyAsker();
        Assert.Contains("owner_2026", await asker.GetStringAsync(thread, Cancel), StringComparison.Ordinal);

        var closed = await asker.PostFormAsync(thread, "/close", ("Close.Reason", nameof(CloseReason.PriceTooHigh)));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Contains("价格过高", await owner.GetStringAsync(thread, Cancel), StringComparison.Ordinal);
        var reopened = await owner.PostFormAsync(thread, "/reopen");
        Assert.Equal(HttpStatusCode.Redirect, reopened.StatusCode);
        Assert.Equal(InquiryState.Answered, await StateAsync(app));
        Assert.Contains("Inquiry.Modified", await app.QueryAsync(db => db.Set<AuditEntry>().Select(a => a.Action).ToListAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Inquiry_SecondWhileOneIsOpen_LeadsToTheFirst(TestDatabase database)
    {
        var world = new InquiryWorld();
        await using var app = await world.StartAsync(database);
        // The second sending meets the key of the first.
        app.ExpectLog("Framework_ProcessedRequest");
        using var asker = InquiryWorld.Browser(app, "asker");
        var page = await asker.GetPageAsync(New);
        var form = page.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.QuerySelector("[name=Text]") is not null);
        KeyValuePair<string, string>[] fields = [new("Text", "第一次"), new("Mode", "Assignment")];

        var first = await asker.SubmitAsync(form, New, fields);
        var doubleClick = await asker.SubmitAsync(form, New, fields);
        var again = await asker.GetAsync(New, Cancel);
        var other = await asker.SubmitAsync(form, New, [.. fields, new("RequestKey", Guid.NewGuid().ToString("N"))]);

        Assert.Equal(first.Headers.Location, doubleClick.Headers.Location);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Contains("已有进行中的咨询", await other.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<Inquiry>().CountAsync(Cancel)));

        // Who clicks twice to close it has closed it.
        var thread = first.Headers.Location!.ToString();
        var close = (await asker.GetPageAsync(thread)).QuerySelector<IHtmlFormElement>("#close-form")!;
        await asker.SubmitAsync(close, thread, [new("Close.Reason", nameof(CloseReason.NoFit))]);
        var closedTwice = await asker.SubmitAsync(close, thread, [new("Close.Reason", nameof(CloseReason.NoFit))]);
        Assert.Equal(thread, closedTwice.Headers.Location!.ToString());

        // A browser counts a line's end as one character and sends two.
        var lines = string.Join("\r\n", Enumerable.Repeat("问", 2000));
        var key = new KeyValuePair<string, string>("RequestKey", Guid.NewGuid().ToString("N"));
        Assert.Equal(HttpStatusCode.Redirect, (await asker.SubmitAsync(form, New, [new("Text", lines), new("Mode", "Assignment"), key])).StatusCode);

        // The listing ends while somebody writes: the text is given back.
        world.Listing = world.Listing with { State = ListingState.Closed };
        var late = await asker.SubmitAsync(form, New, [new("Text", "写了很久"), new("Mode", "Assignment"), new("RequestKey", Guid.NewGuid().ToString("N"))]);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("写了很久", await late.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Inquiry_ForStrangersAndViewers_IsNotThereOrReadOnly(TestDatabase database)
    {
        var world = new InquiryWorld();
        await using var app = await world.StartAsync(database);
        using var asker = InquiryWorld.Browser(app, "asker");
        using var viewer = InquiryWorld.Browser(app, "viewer");
        using var stranger = InquiryWorld.Browser(app, "stranger");
        using var nobody = InquiryWorld.Browser(app, null);
        var thread = await AskAsync(asker, "请问？");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(thread, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(thread, Cancel)).StatusCode);
        var page = await viewer.GetStringAsync(thread, Cancel);
        Assert.Contains("请问？", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Reply.Text", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await asker.GetAsync("/inquiries/new?listing=PZH-2026-999999", Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Answer_ToAStalePage_KeepsTheTextAndShowsWhatIsNew(TestDatabase database)
    {
        var world = new InquiryWorld();
        await using var app = await world.StartAsync(database);
        using var asker = InquiryWorld.Browser(app, "asker");
        using var owner = InquiryWorld.Browser(app, "owner");
        var thread = await AskAsync(asker, "第一问");
        var page = await owner.GetPageAsync(thread);
        var form = page.QuerySelector<IHtmlFormElement>("#reply-form")!;
        await asker.PostFormAsync(thread, "/write", ("Reply.Text", "第二问"));

        var stale = await owner.SubmitAsync(form, thread, [new("Reply.Text", "我的长篇答复")]);

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var shown = await stale.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("第二问", shown, StringComparison.Ordinal);
        Assert.Contains("我的长篇答复", shown, StringComparison.Ordinal);
        Assert.Contains("您填写的文字仍在", shown, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Attachment_OfAMessage_IsReadByBothPartiesAndByAnOperatorWithAReason(TestDatabase database)
    {
        var world = new InquiryWorld();
        await using var app = await world.StartAsync(database);
        using var asker = InquiryWorld.Browser(app, "asker");
        using var owner = InquiryWorld.Browser(app, "owner");
        using var stranger = InquiryWorld.Browser(app, "stranger");
        using var operatorBrowser = InquiryWorld.Browser(app, "operator", "AccessAdminPanel,InspectInquiries");
        var sent = await asker.PostFileAsync(
            New, "Files", "问题.txt", Encoding.UTF8.GetBytes("五氧化二钒的纯度是多少？"), null, ("Text", "见附件"), ("Mode", "Assignment"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var thread = sent.Headers.Location!.ToString();
        var url = await app.InScopeAsync(async services =>
        {
            var id = await services.GetRequiredService<Exchange.Framework.Data.AppDbContext>().Set<InquiryAttachment>().Select(a => a.FileId).SingleAsync(Cancel);
            return (await services.GetRequiredService<IFileStore>().FindAsync(id, Cancel))!.Url;
        });

        Assert.Equal(HttpStatusCode.OK, (await asker.GetAsync(url, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(url, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await operatorBrowser.GetAsync(url, Cancel)).StatusCode);

        var inspect = thread.Replace("/desk/", "/Admin/", StringComparison.Ordinal);
        Assert.DoesNotContain("见附件", await operatorBrowser.GetStringAsync(inspect, Cancel), StringComparison.Ordinal);
        await operatorBrowser.PostFormAsync(inspect, inspect, ("Reason", "举报编号 7"));
        Assert.Contains("见附件", await operatorBrowser.GetStringAsync(inspect, Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await operatorBrowser.GetAsync(url, Cancel)).StatusCode);
        Assert.Contains("举报编号 7", await app.QueryAsync(db => db.Set<AuditEntry>().Where(a => a.Action == "inquiry.inspected").Select(a => a.NewValues!).SingleAsync(Cancel)), StringComparison.Ordinal);

        app.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(HttpStatusCode.NotFound, (await operatorBrowser.GetAsync(url, Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Topic_OfAnInquiry_IsWatchedByBothPartiesOnly(TestDatabase database)
    {
        var world = new InquiryWorld();
        await using var app = await world.StartAsync(database);
        using var asker = InquiryWorld.Browser(app, "asker");
        using var owner = InquiryWorld.Browser(app, "owner");
        using var stranger = InquiryWorld.Browser(app, "stranger");
        var thread = await AskAsync(asker, "请问？");
        var live = $"/live?topics=inquiry:{thread[^32..]}";

        using var watched = await owner.GetAsync(live, HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var refused = await stranger.GetAsync(live, HttpCompletionOption.ResponseHeadersRead, Cancel);

        Assert.Equal(HttpStatusCode.OK, watched.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task AttachmentName_WithContactDetails_IsHiddenUntilBothAreVerified(TestDatabase database)
    {
        var world = new InquiryWorld();
        await using var app = await world.StartAsync(database);
        using var asker = InquiryWorld.Browser(app, "asker");
        using var owner = InquiryWorld.Browser(app, "owner");
        var sent = await asker.PostFileAsync(
            New, "Files", "张三13800138000.txt", Encoding.UTF8.GetBytes("纯度？"), null, ("Text", "见附件"), ("Mode", "Assignment"));
        var thread = sent.Headers.Location!.ToString();

        Assert.Contains("张三13800138000.txt", await asker.GetStringAsync(thread, Cancel), StringComparison.Ordinal);
        var hidden = (await owner.GetPageAsync(thread)).QuerySelector("a[href^='/files/']")!;
        Assert.Contains("张三••••••.txt", hidden.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("13800138000", Uri.UnescapeDataString(hidden.GetAttribute("href")!), StringComparison.Ordinal);
        var download = await owner.GetAsync(hidden.GetAttribute("href"), Cancel);
        Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        Assert.DoesNotContain("13800138000", Uri.UnescapeDataString(download.Content.Headers.ContentDisposition!.ToString()), StringComparison.Ordinal);

        world.VerifyAsker();
        Assert.Contains("张三13800138000.txt", await owner.GetStringAsync(thread, Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(hidden.GetAttribute("href"), Cancel)).StatusCode);
    }

    private static async Task<string> AskAsync(HttpClient asker, string text)
    {
        var sent = await asker.PostFormAsync(New, null, ("Text", text), ("Mode", "Assignment"));
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync(Cancel));
        return sent.Headers.Location!.ToString();
    }

    private static Task<InquiryState> StateAsync(ExchangeApp app) => app.QueryAsync(db => db.Set<Inquiry>().Select(i => i.State).SingleAsync(Cancel));
}
