using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Financing.Domain;
using Exchange.Parties.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Financing;

/// <summary>What stands on record of a dossier, who reads it, and what the lender's people keep for themselves.</summary>
public sealed class DossierCourseTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Course_TellsWhoDidWhatAndWhen_ToEachSideItsOwn(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (other, otherId) = await site.LendAsync(OrganisationKind.Bank, "示例乙银行", "other@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: true, bankId, otherId);
        var (first, second) = (await site.RequestAsync(bankId), await site.RequestAsync(otherId));
        site.App.Time.Advance(TimeSpan.FromMinutes(5));
        await bank.GetStringAsync($"/desk/financing/requests/{first.Id:N}/whole", Cancel);
        site.App.Time.Advance(TimeSpan.FromMinutes(5));
        await FinancingSite.AnswerAsync(bank, first.Id, "NeedMore", [new("Form.Text", "请说明还款来源。")]);
        site.App.Time.Advance(TimeSpan.FromMinutes(5));
        await site.Firm.PostFormAsync($"/desk/financing/{number}", "/reply", ("text", "以销售回款偿还。"));
        site.App.Time.Advance(TimeSpan.FromMinutes(5));
        await site.InterestAsync(bank, first.Id, "4.5");
        site.App.Time.Advance(TimeSpan.FromMinutes(5));
        await site.Firm.PostFormAsync($"/desk/financing/{number}/pick/{first.Id:N}", "/pick");
        site.App.Time.Advance(TimeSpan.FromMinutes(5));
        await site.Firm.PostFormAsync($"/desk/financing/{number}/end", "/close", ("Form.Outcome", "Financed"), ("Form.Amount", "2800000"));

        var page = await site.Firm.GetPageAsync($"/desk/financing/{number}/course");
        Assert.Equal(
            [
                "完成填写并同意", "已发送融资需求", "已发送融资需求", "开放全部内容", "开放全部内容", "已查阅", "要求补充", "回复补充要求", "答复：有意向", "已选定机构", "登记结果并结束",
            ],
            page.QuerySelectorAll("ol.timeline > li > strong").Select(s => s.TextContent));
        Assert.DoesNotContain("bank@test.example", page.Body!.TextContent, StringComparison.Ordinal);

        // However long it grows, all of it is there.
        await site.App.QueryAsync(async db =>
        {
            var dossier = await db.Set<Dossier>().SingleAsync(Cancel);
            db.AddRange(Enumerable.Range(0, 240).Select(i => new DossierOpening
            {
                DossierId = dossier.Id, PartyId = bankId, UserId = "nobody", At = site.App.Time.GetUtcNow().AddSeconds(i + 1),
            }));
            return await db.SaveChangesAsync(Cancel);
        });
        Assert.Equal(200, (await site.Firm.GetPageAsync($"/desk/financing/{number}/course")).QuerySelectorAll("ol.timeline > li").Length);
        Assert.Equal(51, (await site.Firm.GetPageAsync($"/desk/financing/{number}/course?page=2")).QuerySelectorAll("ol.timeline > li").Length);
        Assert.Equal(47, (await bank.GetPageAsync($"/desk/financing/requests/{first.Id:N}?page=2")).QuerySelectorAll("ol.timeline > li").Length);

        // The lender that was passed over reads why, and nothing of the other one or the firm.
        var passed = await other.GetPageAsync($"/desk/financing/requests/{second.Id:N}");
        Assert.Equal(["已发送融资需求", "开放全部内容", "企业已选定其他机构"], passed.QuerySelectorAll("ol.timeline > li > strong").Select(s => s.TextContent));
        Assert.Contains("企业已选定其他机构。", passed.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("示例甲银行", passed.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(FinancingSite.FirmName, passed.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bank.GetAsync($"/desk/financing/{number}/course", Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Reminder_OfAnOverdueLender_GoesOutOnceADay(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (_, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: false, bankId);
        site.App.Time.SetUtcNow(new DateTimeOffset(2026, 12, 2, 2, 0, 0, TimeSpan.Zero));
        var request = (await site.RequestAsync(bankId)).Id;
        using var reviewer = await site.App.SignInAsRoleAsync("Reviewer");
        var address = $"/Admin/Financing/{number}";
        var seen = await reviewer.GetPageAsync(address);
        Assert.Contains("已逾期 2 天", seen.Body!.TextContent, StringComparison.Ordinal);
        var form = seen.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.Action.EndsWith("/remind", StringComparison.Ordinal));

        using var second = await site.App.SignInAsRoleAsync("Administrator");
        var old = (await second.GetPageAsync(address)).QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.Action.EndsWith("/remind", StringComparison.Ordinal));

        await reviewer.SubmitAsync(form, address, []);

        // The page has no button any more; who kept the old one is refused.
        var after = await reviewer.GetPageAsync(address);
        Assert.DoesNotContain(after.QuerySelectorAll<IHtmlFormElement>("form"), f => f.Action.EndsWith("/remind", StringComparison.Ordinal));
        var refused = await second.SubmitAsync(old, address, []);
        Assert.Contains("今天已催办过该机构", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());

        site.App.Time.Advance(TimeSpan.FromDays(1));
        using var tomorrow = await site.App.SignInAsRoleAsync("Reviewer");
        await tomorrow.PostFormAsync(address, "/remind");
        Assert.Equal(2, await CountAsync());

        Task<int> CountAsync() => site.App.QueryAsync(db => db.Set<CourseEntry>().CountAsync(e => e.RequestId == request && e.Kind == CourseKind.Reminded, Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Note_IsReadByTheLendersOwnPeopleAlone_AndFiltersTheirList(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (clerk, _) = await site.JoinAsync(OrganisationKind.Bank, "", "clerk@test.example", MemberRole.Viewer, bankId);
        var (other, otherId) = await site.LendAsync(OrganisationKind.Bank, "示例乙银行", "other@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: false, bankId, otherId);
        var id = (await site.RequestAsync(bankId)).Id;
        var address = $"/desk/financing/requests/{id:N}";
        var page = await bank.GetPageAsync(address);
        var colleague = page.QuerySelectorAll<IHtmlOptionElement>("#colleague option").Select(o => o.Value).Last(v => v.Length > 0);
        var old = page.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.Action.EndsWith("/note", StringComparison.Ordinal));

        await bank.PostFormAsync(address, "/note", ("Note.Colleague", colleague), ("Note.Text", "先核对环评批复。"));

        Assert.Contains("先核对环评批复", await bank.GetStringAsync(address, Cancel), StringComparison.Ordinal);
        Assert.Contains("先核对环评批复", await clerk.GetStringAsync(address, Cancel), StringComparison.Ordinal);
        Assert.Single((await bank.GetPageAsync($"/desk/financing/requests?colleague={colleague}")).QuerySelectorAll("table.data tbody tr"));
        Assert.Empty((await bank.GetPageAsync("/desk/financing/requests?colleague=nobody")).QuerySelectorAll("table.data tbody tr"));

        // Who opened the page before is told instead of writing over it; who is no colleague cannot be in charge.
        await bank.SubmitAsync(old, address, [new("Note.Text", "另一条")]);
        await bank.PostFormAsync(address, "/note", ("Note.Colleague", "stranger"), ("Note.Text", "第三条"));
        Assert.Equal("先核对环评批复。", await site.App.QueryAsync(db => db.Set<RequestNote>().Select(n => n.Text).SingleAsync(Cancel)));

        using var reviewer = await site.App.SignInAsRoleAsync("Reviewer");
        foreach (var text in new[]
        {
            await site.Firm.GetStringAsync($"/desk/financing/{number}", Cancel), await site.Firm.GetStringAsync($"/desk/financing/{number}/course", Cancel),
            await reviewer.GetStringAsync($"/Admin/Financing/{number}", Cancel), await other.GetStringAsync("/desk/financing/requests", Cancel),
        })
        {
            Assert.DoesNotContain("环评批复", text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address, Cancel)).StatusCode);
    }
}
