using System.Net;
using Exchange.Financing.Domain;
using Exchange.Parties.Contracts;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Investing;

namespace Exchange.Tests.Financing;

/// <summary>One project, a bank's loan and an investor's stake (plan 3.3.1c).</summary>
public sealed class JointCaseTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void JointCase_NeedsABankAndAnInvestor()
    {
        Assert.False(JointCase.IsUnderWay([]));
        Assert.False(JointCase.IsUnderWay([OrganisationKind.Bank, OrganisationKind.Bank, OrganisationKind.Guarantor]));
        Assert.False(JointCase.IsUnderWay([OrganisationKind.Investor, null]));
        Assert.True(JointCase.IsUnderWay([OrganisationKind.Investor, OrganisationKind.Insurer, OrganisationKind.Bank]));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task JointCase_NamesNobodyBeforeBothHaveJoined_ThenSharesQuestionsButNoOffers(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (fund, fundId) = await site.LendAsync(OrganisationKind.Investor, "示例乙创投", "fund@test.example");
        var (outside, outsideId) = await site.LendAsync(OrganisationKind.Bank, "示例丙银行", "outside@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: true, bankId, fundId, outsideId);
        var (bankAt, fundAt, outsideAt) = (await AtAsync(bankId), await AtAsync(fundId), await AtAsync(outsideId));
        await site.InterestAsync(bank, (await site.RequestAsync(bankId)).Id, "4.31");

        // Who is not invited finds nothing.
        Assert.Equal(HttpStatusCode.NotFound, (await bank.GetAsync(bankAt + "/joint", Cancel)).StatusCode);
        await InviteAsync(bankId);
        await InviteAsync(fundId);
        Assert.Contains("投贷联动", await bank.GetStringAsync(bankAt, Cancel), StringComparison.Ordinal);
        await bank.PostFormAsync(bankAt + "/joint", "/joint");
        Assert.DoesNotContain("示例乙创投", await bank.MainTextAsync(bankAt + "/joint"), StringComparison.Ordinal);
        Assert.DoesNotContain("示例甲银行", await fund.MainTextAsync(fundAt + "/joint"), StringComparison.Ordinal);

        await fund.PostFormAsync(fundAt + "/joint", "/joint");
        Assert.Contains("示例乙创投", await bank.MainTextAsync(bankAt + "/joint"), StringComparison.Ordinal);
        Assert.Contains("示例甲银行", await fund.MainTextAsync(fundAt + "/joint"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(outsideAt + "/joint", Cancel)).StatusCode);

        await fund.PostFormAsync(fundAt + "/joint", "/joint/ask", ("text", "隔膜寿命如何验证？"));
        await site.Firm.PostFormAsync($"/desk/financing/{number}", "/answer", ("text", "委托第三方测试两千小时。"));
        var room = await bank.MainTextAsync(bankAt + "/joint");
        Assert.Contains("隔膜寿命如何验证？", room, StringComparison.Ordinal);
        Assert.Contains("委托第三方测试两千小时。", room, StringComparison.Ordinal);

        // What each offers stays between it and the firm.
        Assert.DoesNotContain("4.31", await fund.MainTextAsync(fundAt + "/joint"), StringComparison.Ordinal);

        // Each side reads its own steps in the course.
        var course = await site.Firm.GetPageAsync($"/desk/financing/{number}/course");
        var joint = course.QuerySelectorAll("ol.timeline > li > strong").Select(s => s.TextContent).Where(t => t.Contains("投贷联动", StringComparison.Ordinal));
        Assert.Equal(["提议投贷联动", "提议投贷联动", "加入投贷联动", "加入投贷联动", "在投贷联动中提问", "答复投贷联动提问"], joint);
        var own = await bank.GetPageAsync(bankAt);
        Assert.Equal(
            ["提议投贷联动", "加入投贷联动"],
            own.QuerySelectorAll("ol.timeline > li > strong").Select(s => s.TextContent).Where(t => t.Contains("投贷联动", StringComparison.Ordinal)));

        // Shutting the dossier ends it for that lender; leaving unnames the others again.
        await site.Firm.PostFormAsync($"/desk/financing/{number}", $"{(await site.RequestAsync(fundId)).Id:N}/access");
        Assert.Equal(HttpStatusCode.NotFound, (await fund.GetAsync(fundAt + "/joint", Cancel)).StatusCode);
        var left = await bank.MainTextAsync(bankAt + "/joint");
        Assert.DoesNotContain("示例乙创投", left, StringComparison.Ordinal);
        Assert.DoesNotContain("隔膜寿命如何验证？", left, StringComparison.Ordinal);

        async Task<string> AtAsync(Guid lender) => $"/desk/financing/requests/{(await site.RequestAsync(lender)).Id:N}";

        async Task InviteAsync(Guid lender) => await site.Firm.PostFormAsync($"/desk/financing/{number}", $"{(await site.RequestAsync(lender)).Id:N}/joint");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task JointCase_WithoutOpenDossierOrByOthers_IsRefused(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (_, fundId) = await site.LendAsync(OrganisationKind.Investor, "示例乙创投", "fund@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: false, bankId, fundId);

        // No button before the dossier is open to it, and the domain says the same.
        var page = await site.Firm.GetPageAsync($"/desk/financing/{number}");
        Assert.Null(page.QuerySelector("form[action$='/joint']"));
        Assert.False((await site.RequestAsync(bankId)).InviteToJoint(true, site.App.Time.GetUtcNow()).Succeeded);
        Assert.False((await site.RequestAsync(bankId)).JoinJoint(true, site.App.Time.GetUtcNow()).Succeeded);
        Assert.Equal(HttpStatusCode.NotFound, (await bank.GetAsync($"/desk/financing/requests/{(await site.RequestAsync(fundId)).Id:N}/joint", Cancel)).StatusCode);
        Assert.Equal(1, await site.AuditsAsync("dossier.view.refused"));
    }
}
