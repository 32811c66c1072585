using System.Net;
using AngleSharp.Dom;
using Exchange.Framework.Auditing;
using Exchange.Investing.Domain;
using Exchange.Investing.Services;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Tests.Advertising;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Investing;

/// <summary>The investor's workspace and the owner's side of it, by the forms that people use (plan 3.6c).</summary>
public sealed class InvestingFlowTests
{
    private const string Owner = "示例钒业有限公司";
    private const string Investor = "示例创业投资有限公司";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Matches_OfAProfile_ComeByCriteriaMetThenNewest(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.SignInForPartyAsync(Owner, OrganisationKind.Enterprise);
        var investor = await app.SignInForPartyAsync(Investor, OrganisationKind.Investor);
        await app.ListAsync(Owner, "一项相符的旧挂牌", readiness: 8);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.ListAsync(Owner, "三项相符", readiness: 7, district: "510402", priceFen: 200_000_000);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.ListAsync(Owner, "两项相符", readiness: 9, district: "510402");
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.ListAsync(Owner, "一项相符的新挂牌", district: "510402", priceFen: 400_000_000);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.ListAsync(Owner, "毫不相符", readiness: 2, district: "510421", priceFen: 100);
        Assert.NotNull((await investor.GetPageAsync("/desk/investing")).QuerySelector(".empty"));

        await investor.FillInAsync();
        // Half of the criteria, unless told otherwise; all of them on request.
        Assert.Equal(["三项相符", "两项相符"], TitlesOf(await investor.GetPageAsync("/desk/investing")));
        Assert.Equal(["三项相符"], TitlesOf(await investor.GetPageAsync("/desk/investing?least=99")));
        var page = await investor.GetPageAsync("/desk/investing?least=1");

        var titles = TitlesOf(page);
        Assert.Equal(["三项相符", "两项相符", "一项相符的新挂牌", "一项相符的旧挂牌"], titles);
        Assert.Equal(
            ["符合 3 / 3 项", "符合 2 / 3 项", "符合 1 / 3 项", "符合 1 / 3 项"], page.QuerySelectorAll("article strong").Select(e => e.TextContent));

        // The rule of the order stands on the page (patent law art. 79).
        Assert.Contains("专利法第七十九条", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("未标明金额", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll("article .snippet").Count(e => e.TextContent == "问题"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Interest_UntilBothAgree_TellsTheOwnerNothingIdentifying(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInForPartyAsync(Owner, OrganisationKind.Enterprise);
        var investor = await app.SignInForPartyAsync(Investor, OrganisationKind.Investor);
        var stranger = await app.SignInForPartyAsync("示例钛业有限公司", OrganisationKind.Enterprise);
        await app.GiveContactAsync(Investor, "丁联系", "0812-7654321");
        var investorId = await app.QueryAsync(db => db.Set<Party>().Where(p => p.Name == Investor).Select(p => p.Id).SingleAsync());
        var number = await app.ListAsync(Owner, "提钒工艺", readiness: 7);
        await investor.FillInAsync();
        var entry = await investor.WatchAsync(number);
        await investor.PostFormAsync(entry, "/note", ("Note.Note", "私密备注"), ("Note.Tags", "储能"));
        await investor.PostFormAsync(entry, "/stage", ("Move.Stage", "DueDiligence"));
        await investor.PostFormAsync(entry, "/interest", ("agrees", "false"));
        await app.RunBackgroundWorkAsync();

        var interest = await app.QueryAsync(db => db.Set<ListingInterest>().SingleAsync());
        var path = $"/desk/interest/{interest.Id:N}";
        await NothingIdentifiesAsync();
        var seen = await owner.MainTextAsync(path);
        Assert.Contains("投资机构", seen, StringComparison.Ordinal);
        Assert.Contains("500 万元以下", seen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(entry, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await investor.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);

        // The owner alone does not suffice.
        await owner.PostFormAsync(path, "/agree");
        await app.RunBackgroundWorkAsync();
        await NothingIdentifiesAsync();
        Assert.Contains("希望知道您的身份", await investor.MainTextAsync(entry), StringComparison.Ordinal);

        // On the listing's own record the owner reads how many there are, and nothing else of them.
        Assert.Contains("目前有意向的投资人：1 家", await owner.MainTextAsync($"/desk/listings/{number}"), StringComparison.Ordinal);

        app.Time.Advance(TimeSpan.FromMinutes(1));
        await investor.PostFormAsync(entry, "/agree");
        var known = await owner.MainTextAsync(path);
        Assert.Contains(Investor, known, StringComparison.Ordinal);
        Assert.Contains("丁联系", known, StringComparison.Ordinal);
        Assert.Contains("0812-7654321", known, StringComparison.Ordinal);
        Assert.DoesNotContain("私密备注", known, StringComparison.Ordinal);
        Assert.DoesNotContain("尽职调查", known, StringComparison.Ordinal);
        Assert.Equal(
            ["投资人向权利人表达意向", "权利人同意向对方披露身份", "投资人同意向对方披露身份"],
            (await owner.GetPageAsync(path)).QuerySelectorAll("ol.timeline > li > span").Select(s => s.TextContent));
        Assert.Contains(Investor, await owner.MainTextAsync("/desk/interest"), StringComparison.Ordinal);

        // Withdrawn, nobody is named any more.
        await investor.PostFormAsync(entry, "/withdraw");
        await app.RunBackgroundWorkAsync();
        await NothingIdentifiesAsync();
        var actions = await app.QueryAsync(db => db.Set<AuditEntry>().Where(a => a.SubjectId == interest.AuditId).Select(a => a.Action).ToListAsync());
        Assert.Equal(4, actions.Count);

        // Who agrees beforehand is not known to have done so before the owner agrees.
        await investor.PostFormAsync(entry, "/interest", ("agrees", "true"));
        var again = $"/desk/interest/{await app.QueryAsync(db => db.Set<ListingInterest>().Where(i => i.State != InterestState.Ended).Select(i => i.Id).SingleAsync()):N}";
        Assert.DoesNotContain("投资人同意向对方披露身份", await owner.MainTextAsync(again), StringComparison.Ordinal);
        Assert.Contains("投资人同意向对方披露身份", await investor.MainTextAsync(entry), StringComparison.Ordinal);
        await owner.PostFormAsync(again, "/agree");
        Assert.Contains("投资人同意向对方披露身份", await owner.MainTextAsync(again), StringComparison.Ordinal);

        async Task NothingIdentifiesAsync()
        {
            foreach (var page in (string[])["/desk/interest", path, "/desk", "/desk/messages"])
            {
                var html = await owner.GetStringAsync(page, TestContext.Current.CancellationToken);
                foreach (var word in (string[])[Investor, "丁联系", "7654321", investorId.ToString("N"), investorId.ToString(), "私密备注", "尽职调查"])
                {
                    Assert.DoesNotContain(word, html, StringComparison.OrdinalIgnoreCase);
                }
            }

            var mails = await app.QueryAsync(db => db.Set<OutgoingMail>().ToListAsync());
            Assert.NotEmpty(mails);
            Assert.DoesNotContain(mails, m => $"{m.Subject}{m.Text}".Contains(Investor, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Interest_DeclinedByTheOwner_IsNotSentAgain(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInForPartyAsync(Owner, OrganisationKind.Enterprise);
        var investor = await app.SignInForPartyAsync(Investor, OrganisationKind.Investor);
        var number = await app.ListAsync(Owner, "提钒工艺");
        await investor.FillInAsync();
        var entry = await investor.WatchAsync(number);
        await investor.PostFormAsync(entry, "/interest", ("agrees", "true"));
        var refused = await investor.PostFormAsync(entry, "/withdraw");
        Assert.True(refused.IsSuccessStatusCode);
        var again = await investor.PostFormAsync(entry, "/interest", ("agrees", "true"));
        Assert.True(again.IsSuccessStatusCode);
        var open = await app.QueryAsync(db => db.Set<ListingInterest>().SingleAsync(i => i.State != InterestState.Ended));

        await owner.PostFormAsync($"/desk/interest/{open.Id:N}", "/end");

        var page = await investor.GetPageAsync(entry);
        Assert.Null(page.QuerySelector("form[action$='/interest']"));
        Assert.Contains("您仍可发起咨询", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Interest_EndedWhenTheInvestorHasDroppedTheListing_TellsNobody(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInForPartyAsync(Owner, OrganisationKind.Enterprise);
        var investor = await app.SignInForPartyAsync(Investor, OrganisationKind.Investor);
        var number = await app.ListAsync(Owner, "提钒工艺");
        await investor.FillInAsync();
        var entry = await investor.WatchAsync(number);
        await investor.PostFormAsync(entry, "/interest", ("agrees", "true"));
        var interest = await app.QueryAsync(db => db.Set<ListingInterest>().AsNoTracking().SingleAsync());
        await app.QueryAsync(db => db.Set<ShortlistEntry>().ExecuteDeleteAsync());

        var ended = await owner.PostFormAsync($"/desk/interest/{interest.Id:N}", "/end");

        Assert.True(ended.IsSuccessStatusCode);
        Assert.Equal(InterestState.Ended, await app.QueryAsync(db => db.Set<ListingInterest>().Select(i => i.State).SingleAsync()));
        Assert.Equal(0, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == InvestingKinds.Answer.Name)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Listing_PutOnHold_IsToldToThoseWhoWatchIt(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.SignInForPartyAsync(Owner, OrganisationKind.Enterprise);
        var investor = await app.SignInForPartyAsync(Investor, OrganisationKind.Investor);
        var number = await app.ListAsync(Owner, "提钒工艺");
        var entry = await investor.WatchAsync(number);

        await app.SuspendAsync(number);

        Assert.Equal(1, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == "investing.watched")));
        Assert.Contains("暂停交易", await investor.MainTextAsync("/desk/investing/shortlist"), StringComparison.Ordinal);
        var page = await investor.GetPageAsync(entry);
        Assert.Null(page.QuerySelector("form[action$='/interest']"));
        Assert.Contains("关注清单中的挂牌结束、暂停或恢复", await investor.MainTextAsync("/desk/settings/notifications"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_WithReversedAmounts_IsRefusedAndKeepsWhatWasTyped()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var investor = await app.SignInForPartyAsync(Investor, OrganisationKind.Investor);

        var refused = await (await investor.FillInAsync(("Form.From", "500"), ("Form.To", "100"), ("Form.Text", "长期持有"))).ReadPageAsync();

        Assert.Contains("最高投资额低于最低投资额", refused.QuerySelector(".has-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("长期持有", refused.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.QueryAsync(db => db.Set<InvestorProfile>().CountAsync()));
    }

    [Fact]
    public async Task Workspace_OfAViewer_IsReadOnly()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await app.SignInForPartyAsync(Owner, OrganisationKind.Enterprise);
        var manager = await app.SignInForPartyAsync(Investor, OrganisationKind.Investor);
        var viewer = await app.SignInForPartyAsync(Investor, OrganisationKind.Investor, MemberRole.Viewer);
        var number = await app.ListAsync(Owner, "提钒工艺", readiness: 7);
        await manager.FillInAsync();
        var entry = await manager.WatchAsync(number);
        await manager.PostFormAsync(entry, "/note", ("Note.Note", "同事可见"));

        var page = await viewer.GetPageAsync(entry);

        Assert.Contains("同事可见", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
        Assert.Null((await viewer.GetPageAsync("/desk/investing")).QuerySelector("main form[action='/desk/investing/shortlist']"));
        Assert.Null((await viewer.GetPageAsync("/desk/investing/interests")).QuerySelector("main button[type=submit]"));
    }

    private static List<string> TitlesOf(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll("article h3 a").Select(a => a.TextContent)];

    [Fact]
    public async Task Note_ToAStalePage_KeepsTheText()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await app.SignInForPartyAsync(Owner, OrganisationKind.Enterprise);
        var one = await app.SignInForPartyAsync(Investor, OrganisationKind.Investor);
        var other = await app.SignInForPartyAsync(Investor, OrganisationKind.Investor);
        var entry = await one.WatchAsync(await app.ListAsync(Owner, "提钒工艺"));
        var open = await one.GetPageAsync(entry);
        await other.PostFormAsync(entry, "/note", ("Note.Note", "同事写的"));

        var form = open.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("form[action$='/note']")!;
        var stale = await one.SubmitAsync(form, entry, [new("Note.Note", "我写的")]);

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("我写的", (await stale.ReadPageAsync()).QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("同事写的", await app.QueryAsync(db => db.Set<ShortlistEntry>().Select(s => s.Note).SingleAsync()));
    }
}
