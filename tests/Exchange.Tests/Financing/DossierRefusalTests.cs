using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Rights.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Financing;

/// <summary>Bad input: a clear error and an audit entry.</summary>
public sealed class DossierRefusalTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1000000000000")]
    [InlineData("10000000000")]
    [InlineData("999999999999999999999")]
    public async Task Need_NaughtyAmount_IsRefusedWithAnAuditEntry(string amount)
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        var number = await FinancingSite.BeginAsync(site.Firm);

        var answer = await site.Firm.PostFormAsync($"/desk/financing/{number}/need", "/need", FinancingSite.Need(amount));

        var page = await answer.ReadPageAsync();
        Assert.Contains("金额须大于 0", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(amount, page.QuerySelector<IHtmlInputElement>("[name='Form.Amount']")!.Value);
        Assert.Equal(FinancingSite.Use, page.QuerySelector<IHtmlTextAreaElement>("[name='Form.Use']")!.Value);
        Assert.Null((await site.DossierAsync(number)).AmountFen);
        Assert.Equal(1, await site.AuditsAsync("dossier.refused"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Answer_NaughtyOrLateOrSecond_IsRefusedWithAnAuditEntry(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: false, bankId);
        var id = (await site.RequestAsync(bankId)).Id;

        foreach (var limit in new[] { "0", "-1", "1000000000000" })
        {
            var refused = await site.InterestAsync(bank, id, "4.5", limit);
            Assert.Contains("金额须大于 0", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        Assert.Equal(3, await site.AuditsAsync("answer.refused"));
        Assert.Empty((await site.RequestAsync(bankId)).Answers);

        // The form was opened in time; when it is sent, the clock has run out.
        await site.InterestAsync(bank, id, "4.5");
        var address = $"/desk/financing/requests/{id:N}";
        var form = (await bank.GetPageAsync(address)).QuerySelectorAll<IHtmlFormElement>("form")
            .Single(f => f.QuerySelector<IHtmlInputElement>("[name='Form.Kind']")?.Value == "Interested");
        await site.TravelAsync(new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero), (bank, "bank@test.example"));
        var second = await bank.SubmitAsync(form, address, [new("Form.Rate", "3.9")]);
        Assert.Contains("答复期限已过且您已答复过", await second.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(450, (await site.RequestAsync(bankId)).Current!.RateBp);
        Assert.Equal(4, await site.AuditsAsync("answer.refused"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Send_ToALenderWhoseLicenceHasExpired_IsRefusedWithAnAuditEntry(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (_, goodId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (_, expiredId) = await site.LendAsync(OrganisationKind.Bank, "示例乙银行", "other@test.example", validTo: "2026-11-25");
        var number = await site.CompleteAsync();
        var fields = await site.ChoiceAsync(number, false, goodId, expiredId);
        var address = $"/desk/financing/{number}/lenders";
        var form = (await site.Firm.GetPageAsync(address)).QuerySelectorAll<IHtmlFormElement>("main form").Single();
        await site.TravelAsync(new DateTimeOffset(2026, 11, 26, 2, 0, 0, TimeSpan.Zero), (site.Firm, "firm@test.example"));

        var answer = await site.Firm.SubmitAsync(form, address, fields);

        var text = (await answer.ReadPageAsync()).Body!.TextContent;
        Assert.Contains("示例乙银行目前不能提供服务", text, StringComparison.Ordinal);
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<DossierRequest>().CountAsync(Cancel)));
        Assert.Equal(1, await site.AuditsAsync("dossier.refused"));
        Assert.DoesNotContain((await site.Firm.GetPageAsync(address)).QuerySelectorAll<IHtmlInputElement>("[name$='.Id']"), i => Guid.Parse(i.Value) == expiredId);
    }

    [Fact]
    public async Task Answer_OfALenderWhoseLicenceHasExpired_IsRefused()
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example", validTo: "2026-11-25");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: true, bankId);
        var id = (await site.RequestAsync(bankId)).Id;
        var address = $"/desk/financing/requests/{id:N}";
        var form = (await bank.GetPageAsync(address)).QuerySelectorAll<IHtmlFormElement>("form")
            .Single(f => f.QuerySelector<IHtmlInputElement>("[name='Form.Kind']")?.Value == "Interested");
        await site.TravelAsync(new DateTimeOffset(2026, 11, 26, 2, 0, 0, TimeSpan.Zero), (bank, "bank@test.example"));

        var refused = await bank.SubmitAsync(
            form, address, [new("Form.Rate", "4"), new("Form.Limit", "1000000"), new("Form.TermMonths", "12"), new("Form.ValidUntil", "2026-12-31")]);

        Assert.Contains("贵机构目前不能提供服务", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(1, await site.AuditsAsync("answer.refused"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await bank.GetAsync(address + "/whole", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Send_WithoutLendersTwiceOrWithoutStanding_IsRefused()
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        var (_, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var number = await site.CompleteAsync();
        var address = $"/desk/financing/{number}/lenders";

        var nobody = await site.Firm.PostFormAsync(address, "/lenders");
        Assert.Contains("请至少选择一家机构", await nobody.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        // Two colleagues with the same page: the second finds that it has gone.
        var fields = await site.ChoiceAsync(number, false, bankId);
        var forms = new[] { await FormAsync(), await FormAsync() };
        await site.Firm.SubmitAsync(forms[0], address, fields);
        await site.Firm.SubmitAsync(forms[1], address, fields);
        Assert.Equal(1, await site.App.QueryAsync(db => db.Set<DossierRequest>().CountAsync(Cancel)));

        // The right is not the firm's any more.
        await site.App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            (await db.Set<IpRight>().OrderBy(r => r.Id).FirstAsync(Cancel)).SetClaimant(null, site.App.Time.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        });
        var (_, laterId) = await site.LendAsync(OrganisationKind.Bank, "示例乙银行", "other@test.example");
        var gone = await site.SendAsync(number, false, laterId);
        Assert.Contains("已不在您认领的权利之内", await gone.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        // The organisation is not verified any more.
        await site.App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            await db.Set<Party>().Where(p => p.Id == site.FirmId).ExecuteUpdateAsync(set => set.SetProperty(p => p.Verification, VerificationState.Unverified), Cancel);
        });
        var unverified = await site.SendAsync(number, false, laterId);
        Assert.Contains("只有通过认证的组织才能发送融资需求", await unverified.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(DossierStage.Open, (await site.DossierAsync(number)).Stage);

        async Task<IHtmlFormElement> FormAsync() => (await site.Firm.GetPageAsync(address)).QuerySelectorAll<IHtmlFormElement>("main form").Single();
    }
}
