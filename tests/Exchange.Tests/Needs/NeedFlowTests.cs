using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Dates.Domain;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Tests.Advertising;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Investing;
using Exchange.Tests.Users;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Needs;

/// <summary>A need from the form to its end, by the forms that people use (issue 5, item 4).</summary>
public sealed class NeedFlowTests
{
    private const string Asker = "示例钒业有限公司";
    private const string Answerer = "示例钛业有限公司";
    private const string Secret = "窑筒温度历史数据";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Need_FromTheFormToTheSolution_IsReviewedFoundAnsweredComparedAndClosed(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var asker = await app.SignInForPartyAsync(Asker, OrganisationKind.Enterprise);
        var answerer = await app.SignInForPartyAsync(Answerer, OrganisationKind.Enterprise);
        var other = await app.SignInForPartyAsync("示例研究院", OrganisationKind.Institute);
        var stranger = await app.SignInForPartyAsync("示例旁观有限公司", OrganisationKind.Enterprise);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        await app.GiveContactAsync(Asker, "甲联系", "0812-1111111");
        await app.GiveContactAsync(Answerer, "乙联系", "0812-2222222");
        var listing = await app.ListAsync(Answerer, "沉钒废水汽提", readiness: 7);

        var number = await PostAsync(asker, ("Form.HidesName", "true"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync($"/needs/{number}", Cancel)).StatusCode);
        Assert.Contains("处理沉钒废水", await reviewer.MainTextAsync("/Admin/Needs"), StringComparison.Ordinal);
        await reviewer.PostFormAsync($"/Admin/Needs/{number}", "/approve");
        await app.RunBackgroundWorkAsync();

        // Found by everybody, without the name that is to stay hidden.
        var visitor = app.CreateClient();
        Assert.Contains("处理沉钒废水", await visitor.MainTextAsync("/needs?q=" + Uri.EscapeDataString("沉钒废水")), StringComparison.Ordinal);
        using (var found = JsonDocument.Parse(await visitor.GetStringAsync("/api/v1/needs?q=" + Uri.EscapeDataString("沉钒废水"), Cancel)))
        {
            var item = found.RootElement.GetProperty("items").EnumerateArray().Single();
            Assert.Equal(number, item.GetProperty("number").GetString());
            Assert.Equal(JsonValueKind.Null, item.GetProperty("asker").ValueKind);
            Assert.Equal(50_000_000, item.GetProperty("amountFen").GetInt64());
        }

        Assert.DoesNotContain(Asker, await visitor.GetStringAsync($"/needs/{number}", Cancel), StringComparison.Ordinal);
        Assert.Contains("沉钒废水汽提", await visitor.MainTextAsync($"/needs/{number}"), StringComparison.Ordinal);
        Assert.Equal($"/desk/needs/{number}", await app.QueryAsync(db => db.Set<Deadline>().Where(d => d.Kind == "need.deadline").Select(d => d.Url).SingleAsync(Cancel)));

        var basis = (await answerer.GetPageAsync($"/needs/{number}/answer")).QuerySelectorAll<IHtmlOptionElement>("option").Single(o => o.Text.StartsWith(listing, StringComparison.Ordinal)).Value;
        var thread = await AnswerAsync(answerer, number, ("Form.Basis", basis), ("Form.Text", "改造现有蒸氨塔"), ("Form.Readiness", "7"), ("Form.Amount", "150万"), ("Form.Agrees", "false"));
        await AnswerAsync(other, number, ("Form.Text", "先做小试"), ("Form.Months", "12"));
        await app.RunBackgroundWorkAsync();

        // One answer a party: who comes back is led to it.
        Assert.Equal(thread, (await answerer.GetAsync($"/needs/{number}/answer", Cancel)).RequestMessage!.RequestUri!.AbsolutePath);
        var compared = await asker.MainTextAsync($"/desk/needs/{number}");
        Assert.Contains("改造现有蒸氨塔", compared, StringComparison.Ordinal);
        Assert.Contains("先做小试", compared, StringComparison.Ordinal);
        Assert.Contains(listing, compared, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(thread, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(thread, Cancel)).StatusCode);
        Assert.DoesNotContain("改造现有蒸氨塔", await visitor.GetStringAsync($"/needs/{number}", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(Asker, await answerer.GetStringAsync(thread, Cancel), StringComparison.Ordinal);

        await asker.PostFormAsync(thread, "/write", ("Form.Text", "停产几天？"));
        Assert.Contains("停产几天？", await answerer.MainTextAsync(thread), StringComparison.Ordinal);
        await asker.PostFormAsync(thread, "/accept");

        // The firm alone does not suffice.
        Assert.DoesNotContain("0812-2222222", await asker.GetStringAsync(thread, Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(Asker, await answerer.GetStringAsync(thread, Cancel), StringComparison.Ordinal);
        await answerer.PostFormAsync(thread, "/agree");
        Assert.Contains("0812-2222222", await asker.GetStringAsync(thread, Cancel), StringComparison.Ordinal);
        Assert.Contains("0812-1111111", await answerer.GetStringAsync(thread, Cancel), StringComparison.Ordinal);

        var answer = await app.QueryAsync(db => db.Set<NeedAnswer>().Where(a => a.State == AnswerState.Accepted).Select(a => a.Id).SingleAsync(Cancel));
        await asker.PostFormAsync($"/desk/needs/{number}", "/close", ("Outcome", nameof(NeedOutcome.SolvedByAnswer)), ("Answer", answer.ToString()), ("Reason", "试验合格"));
        await app.RunBackgroundWorkAsync();
        Assert.Contains("试验合格", await visitor.MainTextAsync($"/needs/{number}"), StringComparison.Ordinal);
        Assert.DoesNotContain(number, await visitor.GetStringAsync("/needs", Cancel), StringComparison.Ordinal);
        Assert.Contains(number, await visitor.GetStringAsync("/needs?status=closed", Cancel), StringComparison.Ordinal);
        var mails = await app.QueryAsync(db => db.Set<OutgoingMail>().ToListAsync(Cancel));
        Assert.Contains(mails, m => m.Subject.Contains(number, StringComparison.Ordinal));
        Assert.DoesNotContain(mails, m => $"{m.Subject}{m.Text}".Contains(Asker, StringComparison.Ordinal) || $"{m.Subject}{m.Text}".Contains(Answerer, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Details_AreReadWithConsentOnly_AndEachReadingIsShownToTheFirm(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var asker = await app.SignInForPartyAsync(Asker, OrganisationKind.Enterprise);
        var reader = await app.SignInForPartyAsync(Answerer, OrganisationKind.Enterprise);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var number = await PostAsync(asker, ("Form.Details", Secret));
        await reviewer.PostFormAsync($"/Admin/Needs/{number}", "/approve");
        await app.RunBackgroundWorkAsync();

        Assert.DoesNotContain(number, await app.CreateClient().GetStringAsync("/needs?q=" + Uri.EscapeDataString(Secret), Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await reader.GetStringAsync($"/needs/{number}", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await reader.GetStringAsync($"/needs/{number}/details", Cancel), StringComparison.Ordinal);
        await reader.PostFormAsync($"/needs/{number}/details", "/details", ("Form.Purpose", "评估能否改造"));
        Assert.DoesNotContain(Secret, await reader.GetStringAsync($"/needs/{number}/details", Cancel), StringComparison.Ordinal);
        Assert.Contains("评估能否改造", await asker.MainTextAsync($"/desk/needs/{number}"), StringComparison.Ordinal);
        Assert.Equal(0, await app.QueryAsync(db => db.Set<DetailReading>().CountAsync(r => r.ReaderPartyId != null, Cancel)));

        await asker.PostFormAsync($"/desk/needs/{number}", "/grant");
        Assert.Contains(Secret, await reader.GetStringAsync($"/needs/{number}/details", Cancel), StringComparison.Ordinal);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<DetailReading>().CountAsync(r => r.ReaderPartyId != null, Cancel)));
        // The reviewer's reading stands there too.
        Assert.Contains("交易中心（审核）", await asker.MainTextAsync($"/desk/needs/{number}"), StringComparison.Ordinal);

        // Who is not verified any more reads no more.
        var answerer = await app.QueryAsync(db => db.Set<Party>().Where(p => p.Name == Answerer).Select(p => p.Id).SingleAsync(Cancel));
        foreach (var state in new[] { VerificationState.Rejected, VerificationState.Verified })
        {
            await app.QueryAsync(db => db.Set<Party>().Where(p => p.Id == answerer).ExecuteUpdateAsync(set => set.SetProperty(p => p.Verification, state), Cancel));
            Assert.Equal(
                state == VerificationState.Verified, (await reader.GetStringAsync($"/needs/{number}/details", Cancel)).Contains(Secret, StringComparison.Ordinal));
        }

        await asker.PostFormAsync($"/desk/needs/{number}", "/refuse");
        Assert.DoesNotContain(Secret, await reader.GetStringAsync($"/needs/{number}/details", Cancel), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Need_WhoseLastDayIsOver_ExpiresAndCanBecomeACall(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var asker = await app.SignInForPartyAsync(Asker, OrganisationKind.Enterprise);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var number = await PostAsync(asker, ("Form.Deadline", "2026-11-25"));
        await reviewer.PostFormAsync($"/Admin/Needs/{number}", "/approve");
        app.Time.Advance(TimeSpan.FromDays(4));
        await app.RunBackgroundWorkAsync();

        Assert.Equal(NeedOutcome.Expired, (await app.QueryAsync(db => db.Set<Need>().SingleAsync(Cancel))).Outcome);
        asker = await app.SignInForPartyAsync(Asker, OrganisationKind.Enterprise);
        await asker.PostFormAsync($"/desk/needs/{number}", "/call", ("Until", "2027-03-01"));
        await app.RunBackgroundWorkAsync();

        using var found = JsonDocument.Parse(await app.CreateClient().GetStringAsync("/api/v1/needs?status=call", Cancel));
        Assert.Equal("2027-03-01", found.RootElement.GetProperty("items")[0].GetProperty("deadline").GetString());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Watcher_OfANeed_LearnsThatItEndedAndThatItIsACallNow(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var asker = await app.SignInForPartyAsync(Asker, OrganisationKind.Enterprise);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var number = await PostAsync(asker, ("Form.Deadline", "2026-11-25"));
        var id = await app.QueryAsync(db => db.Set<Need>().Select(n => n.Id).SingleAsync(Cancel));
        var watcher = await app.SignInAsync("watcher@test.example");

        // Nothing that is not public can be watched.
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await watcher.GetAsync($"/desk/searches/watch?kind=need&id={id:N}", Cancel)).StatusCode);
        await reviewer.PostFormAsync($"/Admin/Needs/{number}", "/approve");
        await watcher.PostFormAsync($"/desk/searches/watch?kind=need&id={id:N}", "/desk/searches/watch");
        app.Time.Advance(TimeSpan.FromDays(4));
        await app.RunBackgroundWorkAsync();
        Assert.Single(await app.ReadMailAsync("watcher@test.example"), m => m.Subject!.Contains(number, StringComparison.Ordinal) && m.Subject.Contains("已结束", StringComparison.Ordinal));

        asker = await app.SignInForPartyAsync(Asker, OrganisationKind.Enterprise);
        await asker.PostFormAsync($"/desk/needs/{number}", "/call", ("Until", "2027-03-01"));
        await app.RunBackgroundWorkAsync();
        Assert.Single(await app.ReadMailAsync("watcher@test.example"), m => m.Subject!.Contains("公开征集", StringComparison.Ordinal));
    }

    // LIC-03, STA-01: what has ended cannot be given in any way.
    [Theory, MemberData(nameof(Both))]
    public async Task Answer_RestingOnARightThatHasEnded_IsNeitherAcceptedNorSent(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var asker = await app.SignInForPartyAsync(Asker, OrganisationKind.Enterprise);
        var answerer = await app.SignInForPartyAsync(Answerer, OrganisationKind.Enterprise);
        var other = await app.SignInForPartyAsync("示例研究院", OrganisationKind.Institute);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var right = await AddRightAsync(app, Answerer, "201919900001");
        var later = await AddRightAsync(app, "示例研究院", "201919900002");
        var number = await PostAsync(asker);
        await reviewer.PostFormAsync($"/Admin/Needs/{number}", "/approve");
        await app.RunBackgroundWorkAsync();
        var thread = await AnswerAsync(answerer, number, ("Form.Basis", $"right:{right:N}"), ("Form.Text", "改造现有蒸氨塔"));

        await EndAsync(app, right);
        await EndAsync(app, later);
        var refused = await asker.PostFormAsync(thread, "/accept");

        Assert.Contains("目前无法以任何方式提供", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(AnswerState.Sent, await app.QueryAsync(db => db.Set<NeedAnswer>().Select(a => a.State).SingleAsync(Cancel)));
        var unsent = await other.PostFormAsync($"/needs/{number}/answer", "/answer", ("Form.Basis", $"right:{later:N}"), ("Form.Text", "先做小试"));
        Assert.Contains("目前无法以任何方式提供", await unsent.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<NeedAnswer>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Search_ThatFindsNothing_OffersToPostItsWordsAsANeed()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var asker = await app.SignInForPartyAsync(Asker, OrganisationKind.Enterprise);

        var link = (await asker.GetPageAsync("/search?q=" + Uri.EscapeDataString("量子纠缠冶炼"))).QuerySelector("main a[href^='/desk/needs/new']")!.GetAttribute("href")!;
        var form = (await asker.GetPageAsync(link)).QuerySelector<IHtmlInputElement>("[name='Form.Title']")!;

        Assert.Equal("量子纠缠冶炼", form.Value);
    }

    private static Task<Guid> AddRightAsync(ExchangeApp app, string owner, string number) => app.QueryAsync(async db =>
    {
        var now = app.Time.GetUtcNow();

        // Invented: the serial number is far beyond those that the office has given.
        var right = new IpRight
        {
            Kind = IpKind.Patent, NumberKey = number, Number = number, ApplicationNumber = number, Title = "一种示例蒸氨塔", Source = "test", IsDemo = true, CreatedAt = now,
        };
        right.SetClaimant(await db.Set<Party>().Where(p => p.Name == owner).Select(p => p.Id).SingleAsync(Cancel), now);
        db.Add(right);
        await db.SaveChangesAsync(Cancel);
        return right.Id;
    });

    private static Task EndAsync(ExchangeApp app, Guid right) => app.QueryAsync(db =>
    {
        foreach (var (code, on) in new[] { ("GR01", new DateOnly(2020, 5, 8)), ("CF01", new DateOnly(2026, 11, 20)) })
        {
            db.Add(new LegalEvent { RightId = right, Code = code, AnnouncedOn = on, Source = "示例公报", EnteredAt = app.Time.GetUtcNow() });
        }

        return db.SaveChangesAsync(Cancel);
    });

    /// <summary>Posts and submits by the one form.</summary>
    /// <returns>The number.</returns>
    private static async Task<string> PostAsync(HttpClient asker, params (string Name, string Value)[] more)
    {
        var fields = new List<(string Name, string Value)>
        {
            ("Form.Title", "处理沉钒废水"), ("Form.Problem", "沉钒废水氨氮高，蒸汽消耗大。"), ("Form.RewardKind", nameof(RewardKind.Reward)), ("Form.Amount", "50万"), ("next", "submit"),
        };
        fields.AddRange(more);
        var posted = await asker.PostFormAsync("/desk/needs/new", "/desk/needs/new", [.. fields]);
        var path = posted.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.StartsWith("/desk/needs/XQ-", path, StringComparison.Ordinal);
        return path.Split('/')[^1];
    }

    private static async Task<string> AnswerAsync(HttpClient client, string number, params (string Name, string Value)[] fields)
    {
        var sent = await client.PostFormAsync($"/needs/{number}/answer", "/answer", fields);
        var path = sent.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.StartsWith("/desk/needs/answers/", path, StringComparison.Ordinal);
        return path;
    }
}
