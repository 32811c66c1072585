using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Framework.Auditing;
using Exchange.Framework.Events;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Providers;

/// <summary>Profiles, licences, questions, complaints and admission over HTTP.</summary>
public sealed class ProviderFlowTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Profile_FromNothingToAnAnswer_IsFoundAndMeasured(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例流程银行", "bank@test.example");
        Assert.Contains("保存并发布", await bank.GetStringAsync("/desk/provider", Cancel), StringComparison.Ordinal);

        var url = await site.OfferAsync(bank, bankId, "financial", "510411");

        using var visitor = site.App.CreateClient();
        var page = await visitor.GetStringAsync(url, Cancel);
        Assert.Contains("示例流程银行", page, StringComparison.Ordinal);
        Assert.Contains("按合同利率", page, StringComparison.Ordinal);
        Assert.Contains("暂无评级", page, StringComparison.Ordinal);
        Assert.Equal(1, await site.CountAsync("providers?kind=bank&district=510411"));
        Assert.Equal(0, await site.CountAsync("providers?district=510402"));
        Assert.Equal(0, await site.CountAsync("providers?kind=insurer"));
        Assert.Equal("示例流程银行", (await site.ApiAsync("providers")).GetProperty("items")[0].GetProperty("name").GetString());
        Assert.Contains("示例流程银行", await visitor.GetStringAsync("/search?q=" + Uri.EscapeDataString("示例流程银行"), Cancel), StringComparison.Ordinal);
        Assert.Contains("第七十九条", await visitor.GetStringAsync("/providers", Cancel), StringComparison.Ordinal);

        using var asker = await site.App.SignInAsync("asker@test.example");
        var sent = await asker.PostFormAsync(url + "/ask", "/ask", ("Form.Text", "三百万元，一年期，可以吗？"), ("Form.Contact", "13800138000"));
        var lead = sent.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.StartsWith("/desk/leads/", lead, StringComparison.Ordinal);
        Assert.Contains("已向该机构咨询", await asker.GetStringAsync(url + "/ask", Cancel), StringComparison.Ordinal);
        await site.SettleAsync();
        Assert.Contains(await site.App.QueryAsync(db => db.Set<InboxMessage>().Select(m => m.Kind).ToListAsync(Cancel)), kind => kind == "provider.lead");

        site.App.Time.Advance(TimeSpan.FromHours(3));
        await bank.PostFormAsync(lead, lead, ("Form.Text", "可以，请准备材料。"));
        Assert.Contains("请准备材料", await asker.GetStringAsync(lead, Cancel), StringComparison.Ordinal);
        await site.SettleAsync();
        var summary = await site.App.InScopeAsync(s => s.GetRequiredService<IProviderDirectory>().ListOfferingAsync(OrganisationKind.Bank, Cancel));
        Assert.Equal((bankId, 3, true, null), (summary[0].PartyId, summary[0].MedianResponseHours, summary[0].IsOffering, summary[0].Grade));
        Assert.Equal(3, (await site.ApiAsync("providers")).GetProperty("items")[0].GetProperty("medianResponseHours").GetInt32());
        Assert.Contains("ProviderLicence.Modified", await site.App.QueryAsync(db => db.Set<AuditEntry>().Select(a => a.Action).ToListAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Licence_WhoseLastDayPasses_HidesTheOfferAndTellsAll(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例到期银行", "bank@test.example");
        var url = await site.OfferAsync(bank, bankId, "financial", validTo: "2026-11-30");
        using (var asker = await site.App.SignInAsync("asker@test.example"))
        {
            await asker.PostFormAsync(url + "/ask", "/ask", ("Form.Text", "可以吗？"));
        }

        await site.SettleAsync();
        Assert.Equal(1, await site.CountAsync("providers"));

        // The last day itself is still one of the licence; Asia/Shanghai (rules GEN-05).
        site.App.Time.SetUtcNow(new DateTimeOffset(2026, 11, 30, 15, 0, 0, TimeSpan.Zero));
        await site.SettleAsync();
        Assert.Equal(1, await site.CountAsync("providers"));
        site.App.Time.SetUtcNow(new DateTimeOffset(2026, 11, 30, 16, 30, 0, TimeSpan.Zero));
        await site.SettleAsync();

        Assert.Equal(0, await site.CountAsync("providers"));
        using var visitor = site.App.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(url, Cancel)).StatusCode);
        var facts = await site.App.InScopeAsync(s => s.GetRequiredService<IProviderDirectory>().FindAsync([bankId], Cancel));
        Assert.Equal((false, ProviderTexts.LicenceExpired), (facts[bankId].IsOffering, facts[bankId].NotOfferingReason));
        Assert.Empty(await site.App.InScopeAsync(s => s.GetRequiredService<IProviderDirectory>().ListOfferingAsync(null, Cancel)));
        var told = await site.App.QueryAsync(db => db.Set<InboxMessage>().Select(m => new { m.UserId, m.Kind, m.Subject }).ToListAsync(Cancel));
        Assert.Single(told, m => m.Kind == "provider.offer" && m.Subject.Contains("has expired", StringComparison.Ordinal));
        Assert.Contains(told, m => m.Kind == "provider.review" && m.Subject.Contains("hidden", StringComparison.Ordinal));
        Assert.Single(told, m => m.Kind == "provider.answer");
        Assert.True(await site.App.QueryAsync(db => db.Set<OutboxMessage>().AnyAsync(m => m.EventType == typeof(ProviderChanged).FullName, Cancel)));
        using var again = await site.App.SignInAsync("bank@test.example");
        Assert.Contains("许可证已过期", await again.GetStringAsync("/desk/provider", Cancel), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Others_FindNothingAndChangeNothing(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (viewer, _) = await site.JoinAsync(OrganisationKind.Bank, "", "viewer@test.example", MemberRole.Viewer, bankId);
        var (other, _) = await site.JoinAsync(OrganisationKind.Insurer, "示例乙保险", "other@test.example");
        var (firm, _) = await site.JoinAsync(OrganisationKind.Enterprise, "示例企业", "firm@test.example");
        var url = await site.OfferAsync(bank, bankId, "financial");
        using var asker = await site.App.SignInAsync("asker@test.example");
        var lead = (await asker.PostFormAsync(url + "/ask", "/ask", ("Form.Text", "可以吗？"))).RequestMessage!.RequestUri!.AbsolutePath;

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(lead, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await firm.GetAsync(lead, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync(lead, Cancel)).StatusCode);
        Assert.DoesNotContain("发送答复", await viewer.GetStringAsync(lead, Cancel), StringComparison.Ordinal);
        foreach (var refused in new[] { viewer, firm })
        {
            var answer = await refused.GetAsync("/desk/provider/edit", Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden || answer.RequestMessage!.RequestUri!.AbsolutePath.Contains("AccessDenied", StringComparison.Ordinal));
        }

        // The other provider's own form, sent to the licence of the first one.
        await site.OfferAsync(other, await PartyOfAsync(site, "示例乙保险"), "insurance");
        var licence = await site.App.QueryAsync(db => db.Set<ProviderLicence>().Where(l => l.ProviderId == bankId).Select(l => l.Id).SingleAsync(Cancel));
        var page = await other.GetPageAsync("/desk/provider");
        var form = page.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.GetAttribute("action")!.Contains("/remove", StringComparison.Ordinal));
        form.SetAttribute("action", $"/desk/provider/licences/{licence:N}/remove");
        Assert.Equal(HttpStatusCode.NotFound, (await other.SubmitAsync(form, "/desk/provider", [])).StatusCode);
        Assert.False(await site.App.QueryAsync(db => db.Set<ProviderLicence>().AnyAsync(l => l.IsRemoved, Cancel)));

        // The scan is for the own members and the operator.
        var file = await site.App.QueryAsync(db => db.Set<ProviderLicence>().Where(l => l.Id == licence).Select(l => l.FileId!.Value).SingleAsync(Cancel));
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync($"/files/{file:N}/licence.pdf", Cancel)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await other.GetAsync($"/files/{file:N}/licence.pdf", Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Complaint_IsPublishedBesideItsAnswer(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例被诉银行", "bank@test.example");
        var url = await site.OfferAsync(bank, bankId, "financial");
        using var person = await site.App.SignInAsync("person@test.example");
        using var reviewer = await site.App.SignInAsRoleAsync("Reviewer");
        using var visitor = site.App.CreateClient();

        await person.PostFormAsync(url + "/complain", "/complain", ("Form.Text", "约定五天答复，等了一个月。"));
        Assert.DoesNotContain("等了一个月", await visitor.GetStringAsync(url, Cancel), StringComparison.Ordinal);
        await reviewer.PostFormAsync($"/Admin/Providers/{bankId:N}", "/complaints/", ("State", "Open"));
        await bank.PostFormAsync("/desk/provider", "/complaints/", ("Text", "系统故障，已致歉。"));
        await reviewer.PostFormAsync($"/Admin/Providers/{bankId:N}", "/complaints/", ("State", "Upheld"), ("Note", "情况属实。"));
        await site.SettleAsync();

        var page = await visitor.GetStringAsync(url, Cancel);
        Assert.Contains("等了一个月", page, StringComparison.Ordinal);
        Assert.Contains("已致歉", page, StringComparison.Ordinal);
        Assert.Contains("情况属实", page, StringComparison.Ordinal);
        Assert.DoesNotContain("person@", page, StringComparison.Ordinal);
        Assert.Equal(1, await site.App.QueryAsync(db => db.Set<ProviderStanding>().Where(s => s.Id == bankId).Select(s => s.UpheldComplaints).SingleAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Admission_PublishesVersionsThatStay(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例名录银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial");
        using var reviewer = await site.App.SignInAsRoleAsync("Reviewer");
        var admin = $"/Admin/Providers/{bankId:N}";
        using var visitor = site.App.CreateClient();

        await reviewer.PostFormAsync(admin, "/admit", ("AdmittedOn", "2026-11-20"), ("Document", "试点协议一号"));
        await reviewer.PostFormAsync(admin, "/branch", ("Basis", "批复二号"));
        await site.SettleAsync();
        Assert.Contains("示例名录银行", await visitor.GetStringAsync("/providers/admitted", Cancel), StringComparison.Ordinal);
        var card = (await site.ApiAsync("providers")).GetProperty("items")[0];
        Assert.True(card.GetProperty("isAdmitted").GetBoolean() && card.GetProperty("isTechBranch").GetBoolean());

        await reviewer.PostFormAsync(admin, "/exit", ("Reason", "协议到期"));
        await site.SettleAsync();
        var second = await visitor.GetStringAsync("/providers/admitted", Cancel);
        Assert.Contains("第 2 版", second, StringComparison.Ordinal);
        Assert.Contains("协议到期", second, StringComparison.Ordinal);
        Assert.Contains("示例名录银行", await visitor.GetStringAsync("/providers/admitted/1", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/providers/admitted/3", Cancel)).StatusCode);
        Assert.False((await site.ApiAsync("providers")).GetProperty("items")[0].GetProperty("isAdmitted").GetBoolean());
    }

    [Fact]
    public async Task BadLicence_IsRefusedAndLeavesATrace()
    {
        await using var site = await ProviderSite.StartAsync(TestDatabase.Sqlite);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial");

        var answer = await bank.PostFileAsync(
            "/desk/provider", "LicenceForm.File", "licence.pdf", Exchange.Tests.Media.Samples.Pdf, null, ("LicenceForm.Kind", "financial"),
            ("LicenceForm.Number", "2"), ("LicenceForm.ValidFrom", "2026-01-02"), ("LicenceForm.ValidTo", "2026-01-01"));

        Assert.Contains("截止日期早于起始日期", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.True(await site.App.QueryAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.Action == "provider.licence.refused", Cancel)));
        Assert.Equal(1, await site.App.QueryAsync(db => db.Set<ProviderLicence>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task ResponseTimes_AReportIsCompletedOnceAndNeverChanged()
    {
        await using var site = await ProviderSite.StartAsync(TestDatabase.Sqlite);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial");
        var subject = Guid.CreateVersion7();
        var asked = site.App.Time.GetUtcNow().AddHours(-10);

        foreach (var answered in new DateTimeOffset?[] { null, asked.AddHours(4), asked.AddHours(9) })
        {
            await site.App.InScopeAsync(async services =>
            {
                await services.GetRequiredService<IResponseTimes>().RecordAsync(bankId, asked, answered, subject, Cancel);
                await services.GetRequiredService<Exchange.Framework.Data.AppDbContext>().SaveChangesAsync(Cancel);
            });
        }

        await site.SettleAsync();
        Assert.Equal((4, 1), await site.App.QueryAsync(async db =>
        {
            var standing = await db.Set<ProviderStanding>().SingleAsync(s => s.Id == bankId, Cancel);
            return (standing.MedianHours!.Value, standing.Answered);
        }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => site.App.InScopeAsync(s =>
            s.GetRequiredService<IResponseTimes>().RecordAsync(bankId, asked, asked.AddHours(-1), Guid.NewGuid(), Cancel)));
    }

    private static Task<Guid> PartyOfAsync(ProviderSite site, string name) => site.App.InScopeAsync(async services =>
        (await services.GetRequiredService<IPartyNames>().FindAsync(name, Cancel))!.Id);
}
