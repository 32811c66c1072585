using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Financing.Domain;
using Exchange.Framework.Auditing;
using Exchange.Parties.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Financing;

/// <summary>Who sees what, and what is left of who tried to see more.</summary>
public sealed class DossierPrivacyTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Whole_IsReadAfterConsentOnly_AndEveryReadingIsShownToTheFirm(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: false, bankId);
        var address = $"/desk/financing/requests/{(await site.RequestAsync(bankId)).Id:N}";

        // Before consent: the teaser, and nothing that names firm or rights on any page of the lender.
        foreach (var seen in new[] { address, "/desk/financing/requests", "/desk", "/desk/messages", "/desk/deadlines" })
        {
            var text = await bank.GetStringAsync(seen, Cancel);
            foreach (var secret in new[] { FinancingSite.FirmName, FinancingSite.RightTitle, "201919900001", FinancingSite.Use, number, "3,000,000", "68,123,456" })
            {
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await bank.GetAsync(address + "/whole", Cancel)).StatusCode);
        Assert.Equal(1, await site.AuditsAsync("dossier.view.refused"));

        await bank.PostFormAsync(address, "/ask-to-see");
        Assert.Contains("该机构申请查看全部内容", await site.Firm.GetStringAsync($"/desk/financing/{number}", Cancel), StringComparison.Ordinal);
        await site.Firm.PostFormAsync($"/desk/financing/{number}", "/access");
        var whole = await bank.GetStringAsync(address + "/whole", Cancel);
        Assert.Contains(FinancingSite.FirmName, whole, StringComparison.Ordinal);
        Assert.Contains(FinancingSite.RightTitle, whole, StringComparison.Ordinal);
        Assert.Contains("68,123,456.78 元", whole, StringComparison.Ordinal);
        await bank.GetStringAsync(address + "/whole", Cancel);
        var log = await site.Firm.GetPageAsync($"/desk/financing/{number}/openings");
        Assert.Equal(2, log.QuerySelectorAll("tbody tr").Count(r => r.TextContent.Contains("示例甲银行", StringComparison.Ordinal)));

        // Shut again.
        await site.Firm.PostFormAsync($"/desk/financing/{number}", "/access");
        Assert.Equal(HttpStatusCode.NotFound, (await bank.GetAsync(address + "/whole", Cancel)).StatusCode);
        Assert.Equal(2, await site.App.QueryAsync(db => db.Set<DossierOpening>().CountAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Trail_OfADossier_HoldsNeitherFirmNorAmountNorRights(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        await site.CompleteAsync();

        var values = await site.App.QueryAsync(db => db.Set<AuditEntry>().Where(e => e.SubjectType == nameof(Dossier)).Select(e => e.NewValues).ToListAsync(Cancel));

        Assert.NotEmpty(values);
        foreach (var secret in new[] { "AmountFen", "FinancedFen", "RightKeys", "PartyId" })
        {
            Assert.DoesNotContain(values, v => v?.Contains(secret, StringComparison.Ordinal) == true);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Others_FindNothing_AndLeaveATrace(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (other, otherId) = await site.LendAsync(OrganisationKind.Bank, "示例乙银行", "other@test.example");
        var (stranger, _) = await site.JoinAsync(OrganisationKind.Enterprise, "示例别家公司", "stranger@test.example");
        var (viewer, _) = await site.JoinAsync(OrganisationKind.Enterprise, "", "viewer@test.example", MemberRole.Viewer, site.FirmId);
        var (clerk, _) = await site.JoinAsync(OrganisationKind.Bank, "", "clerk@test.example", MemberRole.Viewer, bankId);
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: true, bankId, otherId);
        var request = await site.RequestAsync(bankId);
        await site.InterestAsync(bank, request.Id, "4.31");

        // Another lender reads neither the request nor the answer.
        foreach (var path in new[] { "", "/whole" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/desk/financing/requests/{request.Id:N}{path}", Cancel)).StatusCode);
        }

        Assert.Equal(2, await site.AuditsAsync("dossier.view.refused"));
        var own = (await other.GetPageAsync("/desk/financing/requests")).QuerySelector<IHtmlAnchorElement>("tbody a")!.GetAttribute("href")!;
        Assert.DoesNotContain("4.31", await other.GetStringAsync(own, Cancel), StringComparison.Ordinal);

        // Another firm finds no page of the dossier.
        foreach (var path in new[] { "", "/compare", "/lenders", "/openings" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/financing/{number}{path}", Cancel)).StatusCode);
        }

        foreach (var path in new[] { "/need", "/rights", "/figures", "/consents", "/end", $"/pick/{request.Id:N}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/financing/{number}{path}", Cancel)).StatusCode);
        }

        // A viewer of the firm reads and has no form to act; one of the lender reads too.
        Assert.Contains("4.31%", await viewer.GetStringAsync($"/desk/financing/{number}/compare", Cancel), StringComparison.Ordinal);
        Assert.Empty((await viewer.GetPageAsync($"/desk/financing/{number}")).QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync($"/desk/financing/{number}/pick/{request.Id:N}", Cancel)).StatusCode);
        Assert.Empty((await clerk.GetPageAsync($"/desk/financing/requests/{request.Id:N}")).QuerySelectorAll("main form"));
        Assert.Contains(FinancingSite.FirmName, await clerk.GetStringAsync($"/desk/financing/requests/{request.Id:N}/whole", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operator_SeesCourseAndReadsTheWholeWithAReasonOnly()
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var number = await site.CompleteAsync();
        var draft = await FinancingSite.BeginAsync(site.Firm);
        await site.SendAsync(number, open: false, bankId);
        await site.InterestAsync(bank, (await site.RequestAsync(bankId)).Id, "4.31");
        using var reviewer = await site.App.SignInAsRoleAsync("Reviewer");

        var list = await reviewer.GetStringAsync("/Admin/Financing", Cancel);
        Assert.Contains(number, list, StringComparison.Ordinal);
        Assert.DoesNotContain(draft, list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.GetAsync($"/Admin/Financing/{draft}", Cancel)).StatusCode);
        var course = await reviewer.GetStringAsync($"/Admin/Financing/{number}", Cancel);
        Assert.DoesNotContain(FinancingSite.FirmName, course, StringComparison.Ordinal);
        Assert.DoesNotContain("4.31", course, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.GetAsync($"/Admin/Financing/{number}/whole", Cancel)).StatusCode);
        await reviewer.PostFormAsync($"/Admin/Financing/{number}", "/open", ("Reason", "短"));
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.GetAsync($"/Admin/Financing/{number}/whole", Cancel)).StatusCode);

        var whole = await reviewer.PostFormAsync($"/Admin/Financing/{number}", "/open", ("Reason", "企业来电请求协助核对"));
        Assert.Contains(FinancingSite.FirmName, await whole.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("企业来电请求协助核对", await site.Firm.GetStringAsync($"/desk/financing/{number}", Cancel), StringComparison.Ordinal);
        Assert.Equal(1, await site.AuditsAsync("dossier.inspected"));
        site.App.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.GetAsync($"/Admin/Financing/{number}/whole", Cancel)).StatusCode);
    }

    [Fact]
    public async Task AuditTrail_HoldsNoFigureOfTheFirm()
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        await site.CompleteAsync();

        var entries = await site.App.QueryAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(a => a.SubjectType == nameof(Dossier)).Select(a => a.NewValues).ToListAsync(Cancel));

        Assert.NotEmpty(entries);
        Assert.All(entries, e => Assert.DoesNotContain("6812345678", e ?? "", StringComparison.Ordinal));
        Assert.All(entries, e => Assert.DoesNotContain("青杠坪", e ?? "", StringComparison.Ordinal));
    }
}
