using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Dates.Services;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Tests.Dates;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Financing;

/// <summary>What makes a lender's daily list short: filters, a file, zeros by one tick, an answer by mail.</summary>
public sealed class LenderInboxTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task List_Filtered_ShowsAndExportsWhatFits_AndNamesNobody(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (other, _) = await site.LendAsync(OrganisationKind.Bank, "示例乙银行", "other@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: false, bankId);

        async Task<int> RowsAsync(string query) => (await bank.GetPageAsync("/desk/financing/requests" + query)).QuerySelectorAll("table.data tbody tr").Length;
        Assert.Equal(1, await RowsAsync(""));
        Assert.Equal(1, await RowsAsync("?district=510411"));
        Assert.Equal(0, await RowsAsync("?district=510421"));
        Assert.Equal(0, await RowsAsync($"?product={Guid.NewGuid():N}"));
        Assert.Equal(0, await RowsAsync("?overdue=true"));
        await site.TravelAsync(new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero), (bank, "bank@test.example"), (other, "other@test.example"));
        Assert.Equal(1, await RowsAsync("?overdue=true"));

        var file = await bank.GetStringAsync("/desk/financing/requests/export?overdue=true", Cancel);
        Assert.Equal(2, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("2026-11-30", file, StringComparison.Ordinal);
        Assert.DoesNotContain(FinancingSite.FirmName, file, StringComparison.Ordinal);
        Assert.DoesNotContain(number, file, StringComparison.Ordinal);
        Assert.Single((await other.GetStringAsync("/desk/financing/requests/export", Cancel)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Clock_ThatRunsIntoAYearWithoutCalendar_SaysSoToBothSides()
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        await site.TravelAsync(new DateTimeOffset(2026, 12, 30, 2, 0, 0, TimeSpan.Zero), (bank, "bank@test.example"), (site.Firm, "firm@test.example"));
        var number = await site.CompleteAsync();

        await SaysSoAsync(site.Firm, $"/desk/financing/{number}/lenders");
        await site.SendAsync(number, open: false, bankId);
        await SaysSoAsync(site.Firm, $"/desk/financing/{number}");
        await SaysSoAsync(bank, "/desk/financing/requests");
        await SaysSoAsync(bank, $"/desk/financing/requests/{(await site.RequestAsync(bankId)).Id:N}");
        Assert.Equal(new DateOnly(2027, 1, 6), (await site.RequestAsync(bankId)).DueOn);

        // The State Council's notice is on file: days off at New Year are not counted (rules GEN-05).
        await new DeadlineCounting(site.App.Services.GetRequiredService<IServiceScopeFactory>(), Calendars.WithNewYear(site.App)).RunOnceAsync(Cancel);
        await site.App.RunBackgroundWorkAsync();
        Assert.Equal(new DateOnly(2027, 1, 7), (await site.RequestAsync(bankId)).DueOn);

        static async Task SaysSoAsync(HttpClient client, string page) =>
            Assert.Contains("2027 年工作日历尚未发布", (await client.GetPageAsync(page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Answer_WithoutOtherFees_StatesZeros_AndIsMailedWithoutAName(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (guarantor, guarantorId) = await site.LendAsync(OrganisationKind.Guarantor, "示例丙担保", "guarantor@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: true, bankId, guarantorId);
        var request = await site.RequestAsync(bankId);

        await site.InterestAsync(bank, request.Id, "4.5", more: [("Form.Appraisal", "30000"), ("Form.NoOtherFees", "true")]);
        var answer = (await site.RequestAsync(bankId)).Current!;
        Assert.Equal((0, 0, 30_000_00L, 0L), (answer.GuaranteeBp, answer.PremiumBp, answer.AppraisalFen, answer.OtherFen));

        // What the loan costs besides is not the guarantor's to say.
        await site.InterestAsync(guarantor, (await site.RequestAsync(guarantorId)).Id, null, more: [("Form.Guarantee", "1"), ("Form.NoOtherFees", "true")]);
        var partner = (await site.RequestAsync(guarantorId)).Current!;
        Assert.Equal((100, null, null, 0L), (partner.GuaranteeBp, partner.PremiumBp, partner.AppraisalFen, partner.OtherFen));

        await bank.PostFormAsync($"/desk/financing/requests/{request.Id:N}", "/mail");
        var mail = await site.App.QueryAsync(db => db.Set<OutgoingMail>().AsNoTracking().SingleAsync(m => m.Text.Contains("4.5%"), Cancel));
        Assert.Equal("bank@test.example", mail.To);
        Assert.Contains("信息登记，不产生质权设立效力，以国家知识产权局登记为准", mail.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { FinancingSite.FirmName, FinancingSite.RightTitle, number, "firm@test.example" })
        {
            Assert.DoesNotContain(secret, mail.Subject + mail.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ended_TellsTheLenderWhatHasEndedAndWhatStays()
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: true, bankId);
        var request = await site.RequestAsync(bankId);
        await site.InterestAsync(bank, request.Id, "4.5");
        await site.Firm.PostFormAsync($"/desk/financing/{number}/end", "/withdraw");

        var page = await bank.GetPageAsync($"/desk/financing/requests/{request.Id:N}");
        Assert.Contains("企业已撤回该融资需求", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("贵机构的答复仍保留在此", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("4.5%", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll<IHtmlFormElement>("form"), f => f.Action.EndsWith("/answer", StringComparison.Ordinal));
    }
}
