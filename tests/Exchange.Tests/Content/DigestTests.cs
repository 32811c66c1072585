using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Exchange.Content.Digests;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Leases;
using Exchange.Search.Contracts;
using Exchange.Tests.Events;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Content;

/// <summary>Mail about new texts without an account: asked twice before the first one, ended by one click, nothing told twice.</summary>
public sealed class DigestTests
{
    private const string Address = "Reader@Test.example";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Subscription_Confirmed_IsToldOfEachNewTextOnce(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await Texts.ImportAsync(app, "早先的文章");
        await SubscribeAsync(app, ("Form.Types", "article"), ("Form.Topics", "pledge"));
        await Texts.ImportAsync(app, "质押新规", topics: ["pledge"], summary: "一句话");
        await Texts.ImportAsync(app, "别的主题", topics: ["training"]);
        await Texts.ImportAsync(app, "别的类型", type: "case", topics: ["pledge"]);
        await Texts.ImportAsync(app, "十年前的旧闻", topics: ["pledge"], publishedAt: app.Time.GetUtcNow().AddYears(-10));
        Assert.Single(await app.ReadMailAsync(Address));

        await WaitForMorningAsync(app);
        var mail = (await app.ReadMailAsync(Address))[1];
        Assert.Equal("新内容：质押新规", mail.Subject);
        Assert.Contains("一句话", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("早先", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("别的", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("旧闻", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("质押融资", mail.TextBody, StringComparison.Ordinal);

        // Nothing new: no mail. A changed text is no new one.
        await WaitForMorningAsync(app);
        Assert.Equal(2, (await app.ReadMailAsync(Address)).Count);
        await Texts.ImportAsync(app, "质押再新规", topics: ["pledge"]);
        await WaitForMorningAsync(app);
        Assert.Contains("质押再新规", (await app.ReadMailAsync(Address))[2].Subject, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Subscription_NotConfirmed_GetsNothingAndIsForgotten(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await AskAsync(app);
        await Texts.ImportAsync(app, "新文章");
        app.Time.Advance(TimeSpan.FromDays(6.9));
        Assert.Single(await app.ReadMailAsync(Address));
        Assert.Equal(1, await CountAsync(app));

        app.Time.Advance(TimeSpan.FromHours(4));
        await app.RunBackgroundWorkAsync();
        Assert.Equal(0, await CountAsync(app));
        var late = await app.CreateClient().GetPageAsync((await app.ReadMailAsync(Address))[0].Link("/digest/confirm/"));
        Assert.Contains("失效", late.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Form_WhateverTheAddress_AnswersTheSame(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var first = await AskAsync(app);
        var again = await AskAsync(app);
        Assert.Single(await app.ReadMailAsync(Address));
        await ConfirmAsync(app);
        app.Time.Advance(TimeSpan.FromDays(2));
        var known = await AskAsync(app);

        Assert.Equal(first, again);
        Assert.Equal(first, known);
        Assert.Equal("邮件订阅：您已订阅", (await app.ReadMailAsync(Address))[^1].Subject);
        Assert.Equal(1, await CountAsync(app));

        // Strangers fill nobody's mailbox: of other choices three wait at most.
        foreach (var type in new[] { "article", "case", "guide", "notice", "faq" })
        {
            Assert.Equal(first, await AskAsync(app, ("Form.Types", type)));
        }

        Assert.Equal(5, (await app.ReadMailAsync(Address)).Count);
        Assert.Equal(4, await CountAsync(app));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b")]
    [InlineData("a b@c.example")]
    [InlineData("<a@b.example>")]
    [InlineData("a@b.example,c@d.example")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    public async Task Form_WithABadAddress_SaysSoAndSendsNothing(string address)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var answer = await app.CreateClient().PostFormAsync("/digest", "/digest", ("Form.Email", address));

        Assert.NotNull((await answer.ReadPageAsync()).QuerySelector("#Form_Email-error"));
        Assert.Equal(0, await CountAsync(app));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Mail_HasAOneClickEnd_ThatWorksWithoutCookies(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await SubscribeAsync(app);
        await Texts.ImportAsync(app, "新文章");
        await WaitForMorningAsync(app);
        var mail = (await app.ReadMailAsync(Address))[^1];

        // RFC 8058: both headers, an https address, and the body that mailboxes send.
        var url = new Uri(mail.Headers[MimeKit.HeaderId.ListUnsubscribe]!.Trim().Trim('<', '>'));
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers[MimeKit.HeaderId.ListUnsubscribePost]);
        var client = app.CreateClient(followRedirects: false);

        var shown = await client.GetPageAsync(url.PathAndQuery);
        Assert.NotNull(shown.QuerySelector($"form[method=post][action='{url.AbsolutePath}'] button"));
        Assert.DoesNotContain(Address, shown.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, await CountAsync(app));
        var kept = JsonDocument.Parse(await client.GetStringAsync(url.AbsolutePath + "/data.json", Cancel)).RootElement;
        Assert.Equal(Address, kept.GetProperty("email").GetString());

        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(url.PathAndQuery, click, Cancel)).StatusCode);
        Assert.Equal(0, await CountAsync(app));

        // Sent twice, or by somebody who makes links up.
        using var second = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(url.PathAndQuery, second, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/digest/end/made-up/data.json", Cancel)).StatusCode);
        var confirm = (await app.ReadMailAsync(Address))[0].Link("/digest/confirm/");
        Assert.Contains("失效", (await client.GetPageAsync(confirm.Replace("/confirm/", "/end/", StringComparison.Ordinal))).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Confirmation_NeedsTheButton(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await AskAsync(app);

        // A program that looks at links confirms nothing.
        await app.CreateClient().GetPageAsync((await app.ReadMailAsync(Address))[0].Link("/digest/confirm/"));

        Assert.Equal(0, await app.QueryAsync(db => db.Set<DigestSubscription>().CountAsync(d => d.ConfirmedAt != null, Cancel)));
        await ConfirmAsync(app);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<DigestSubscription>().CountAsync(d => d.ConfirmedAt != null, Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Sender_ThatDiesBeforeSaving_TellsEachTextOnce(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await SubscribeAsync(app);
        await Texts.ImportAsync(app, "新文章");
        app.Time.Advance(TimeSpan.FromDays(1));

        // All but the commit: what was written is gone with the node.
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var subscription = await db.Set<DigestSubscription>().SingleAsync(Cancel);
            var (since, until) = subscription.Span(app.Time.GetUtcNow());
            var (texts, total) = await services.GetRequiredService<DigestNews>().FindAsync(subscription.Choice, since, until, DigestMails.MostTexts, Cancel);
            Assert.True(services.GetRequiredService<DigestMails>().Tell(subscription, texts, total));
            subscription.Told(until, true, app.Time.GetUtcNow());
        });
        Assert.Single(await app.ReadMailAsync(Address), mail => mail.Subject!.Contains("新文章", StringComparison.Ordinal));

        // Two nodes at the same moment: the second saves nothing of its own.
        await Texts.ImportAsync(app, "又一篇");
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var slow = await db.Set<DigestSubscription>().SingleAsync(Cancel);
            await app.RunBackgroundWorkAsync();
            var (since, until) = slow.Span(app.Time.GetUtcNow());
            var (texts, total) = await services.GetRequiredService<DigestNews>().FindAsync(slow.Choice, since, until, DigestMails.MostTexts, Cancel);
            services.GetRequiredService<DigestMails>().Tell(slow, texts, total);
            slow.Told(until, true, app.Time.GetUtcNow());
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Cancel));
        });
        Assert.Single(await app.ReadMailAsync(Address), mail => mail.Subject!.Contains("又一篇", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Sender_OnTwoNodes_WorksOnOne(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await SubscribeAsync(app);
        await Texts.ImportAsync(app, "新文章");
        app.Time.Advance(TimeSpan.FromDays(1));
        var now = app.Time.GetUtcNow();
        await app.QueryAsync(db => db.Set<Lease>().Where(l => l.Name == "content.digest").ExecuteUpdateAsync(
            set => set.SetProperty(l => l.Owner, "another node").SetProperty(l => l.Until, now.AddMinutes(2)), Cancel));

        Assert.Single(await app.ReadMailAsync(Address));
        app.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(2, (await app.ReadMailAsync(Address)).Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Subscription_WithWords_IsToldOfTextsThatHaveThemAll(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await SubscribeAsync(app, ("Form.Words", "钒渣 提钒"), ("Form.Language", "en"));
        await Texts.ImportAsync(app, "钒渣与铁水");
        await Texts.ImportAsync(app, "从钒渣中提钒");
        await app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);

        await WaitForMorningAsync(app);
        var mail = Assert.Single(await app.ReadMailAsync(Address), m => m.Subject!.StartsWith("New:", StringComparison.Ordinal));
        Assert.Equal("New: 从钒渣中提钒", mail.Subject);
        Assert.Contains("with the words “钒渣 提钒”", mail.TextBody, StringComparison.Ordinal);

        // Nobody has confirmed yet that the words are his own.
        Assert.DoesNotContain("钒渣", Assert.Single(await app.ReadMailAsync(Address), m => m.Subject!.StartsWith("Please confirm", StringComparison.Ordinal)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_ShowsTheDayOfAnEvent_NotThatOfItsPublication()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await SubscribeAsync(app, ("Form.Types", "event"));
        await app.PublishEventAsync();

        await WaitForMorningAsync(app);
        var text = (await app.ReadMailAsync(Address))[^1].TextBody!;
        Assert.Contains("举办日期 2026年11月30日", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026年11月23日", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operator_SeesMaskedAddresses_ExportsAndDeletes()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await SubscribeAsync(app);
        var admin = await app.SignInAsRoleAsync("Administrator");

        var list = await admin.GetPageAsync("/Admin/Digests");
        Assert.Contains("R***@Test.example", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Address, list.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);

        var found = await (await admin.PostFormAsync("/Admin/Digests", "/find", ("email", "reader@test.EXAMPLE"))).ReadPageAsync();
        Assert.Single(found.QuerySelectorAll("tbody tr"));
        var other = await (await admin.PostFormAsync("/Admin/Digests", "/find", ("email", "other@test.example"))).ReadPageAsync();
        Assert.NotNull(other.QuerySelector(".empty"));

        var form = list.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("form[action='/Admin/Digests/find']")!;
        form.SetAttribute("action", "/Admin/Digests/export");
        var export = await admin.SubmitAsync(form, "/Admin/Digests", [new("email", Address)]);
        Assert.Contains(Address, await export.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        await admin.PostFormAsync("/Admin/Digests", "/delete");
        Assert.Equal(0, await CountAsync(app));
        Assert.DoesNotContain(
            await app.QueryAsync(db => db.Set<Exchange.Framework.Auditing.AuditEntry>().ToListAsync(Cancel)),
            entry => JsonSerializer.Serialize(entry).Contains(Address, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/digest?type=case&topic=pledge&q=a", "case", "pledge", "a")]
    [InlineData("/digest?type=nothing&topic=nothing", null, null, "")]
    public async Task Form_FromAList_HasItsFiltersChosen(string address, string? type, string? topic, string words)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var page = await app.CreateClient().GetPageAsync(address);

        Assert.Equal(type, page.QuerySelector("[name='Form.Types'][checked]")?.GetAttribute("value"));
        Assert.Equal(topic, page.QuerySelector("[name='Form.Topics'][checked]")?.GetAttribute("value"));
        Assert.Equal(words, page.QuerySelector("[name='Form.Words']")!.GetAttribute("value") ?? "");
    }

    private static Task<int> CountAsync(ExchangeApp app) => app.QueryAsync(db => db.Set<DigestSubscription>().CountAsync(Cancel));

    /// <summary>The page that whoever sends the form sees.</summary>
    private static async Task<string> AskAsync(ExchangeApp app, params (string Name, string Value)[] fields)
    {
        var answer = await app.CreateClient().PostFormAsync("/digest", "/digest", [("Form.Email", Address), ("Form.Period", "daily"), .. fields]);
        Assert.Equal("/digest/sent", answer.RequestMessage!.RequestUri!.AbsolutePath);
        return (await answer.ReadPageAsync()).QuerySelector("main")!.InnerHtml;
    }

    private static async Task ConfirmAsync(ExchangeApp app)
    {
        var link = (await app.ReadMailAsync(Address))[^1].Link("/digest/confirm/");
        Assert.Equal(HttpStatusCode.OK, (await app.CreateClient().PostFormAsync(link, "/digest/confirm/")).StatusCode);
    }

    private static async Task SubscribeAsync(ExchangeApp app, params (string Name, string Value)[] fields)
    {
        await AskAsync(app, fields);
        await ConfirmAsync(app);

        // What is published at the very instant of the confirmation belongs to the time before.
        app.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task WaitForMorningAsync(ExchangeApp app)
    {
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.RunBackgroundWorkAsync();
    }
}
