using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Framework.Auditing;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Providers;

/// <summary>Profiles, questions, complaints and admission over HTTP.</summary>
public sealed class ProviderFlowTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Question_OfAViewer_IsThePersonsOwn_AndOfAManagerTheOrganisations(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例流程银行", "bank@test.example");
        var url = await site.OfferAsync(bank, bankId, "financial");
        var (manager, firmId) = await site.JoinAsync(OrganisationKind.Enterprise, "示例钒业有限公司", "manager@test.example", MemberRole.Manager);
        var (viewer, _) = await site.JoinAsync(OrganisationKind.Enterprise, "示例钒业有限公司", "viewer@test.example", MemberRole.Viewer, firmId);

        await viewer.PostFormAsync(url + "/ask", "/ask", ("Form.Text", "读者的问题。"));
        await manager.PostFormAsync(url + "/ask", "/ask", ("Form.Text", "单位的问题。"));

        var leads = await site.App.QueryAsync(db => db.Set<ProviderLead>().AsNoTracking().OrderBy(l => l.AskedAt).ThenBy(l => l.Id).Select(l => l.AskerPartyId).ToListAsync(Cancel));
        Assert.Equal([null, firmId], leads);
    }

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

        var (asker, _) = await site.JoinAsync(OrganisationKind.Enterprise, "示例提问企业", "asker@test.example");
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
        // One answer is measured, but a median of it says nothing: neither shown nor ranked by.
        Assert.Equal((bankId, null, 1, true, null), (summary[0].PartyId, summary[0].MedianResponseHours, summary[0].Responses, summary[0].IsOffering, summary[0].Grade));
        Assert.Equal(3, await site.App.QueryAsync(db => db.Set<ProviderStanding>().Where(s => s.Id == bankId).Select(s => s.MedianHours).SingleAsync(Cancel)));
        var card = (await site.ApiAsync("providers")).GetProperty("items")[0];
        Assert.Equal((System.Text.Json.JsonValueKind.Null, 1), (card.GetProperty("medianResponseHours").ValueKind, card.GetProperty("responses").GetInt32()));
        Assert.Contains("样本不足", await visitor.GetStringAsync(url, Cancel), StringComparison.Ordinal);
        Assert.Contains("ProviderLicence.Modified", await site.App.QueryAsync(db => db.Set<AuditEntry>().Select(a => a.Action).ToListAsync(Cancel)));
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

        // The promises on the page are dates of the one engine (rules GEN-05), met by what was done.
        var dates = await site.App.QueryAsync(db => db.Set<Deadline>().Where(d => d.Kind.StartsWith("provider.complaint")).OrderBy(d => d.Kind).ToListAsync(Cancel));
        Assert.Equal(
            [("provider.complaint.answer", DeadlineState.Met), ("provider.complaint.decide", DeadlineState.Met), ("provider.complaint.take-up", DeadlineState.Met)],
            dates.Select(d => (d.Kind, d.State)));
        Assert.Equal(new DateOnly(2026, 11, 30), dates[2].DueOn);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Admission_OfWhoseLicenceHasEnded_IsRefusedAndPublishesNothing(TestDatabase database)
    {
        // Rules §14.2, 3.3.4a: the qualification is checked before the list.
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例到期银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial", validTo: "2026-11-25");
        var admin = $"/Admin/Providers/{bankId:N}/list";
        using var early = await site.App.SignInAsRoleAsync("Reviewer");
        var form = (await early.GetPageAsync(admin)).QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.GetAttribute("action")!.EndsWith("/admit", StringComparison.Ordinal));
        site.App.Time.SetUtcNow(new DateTimeOffset(2026, 11, 26, 2, 0, 0, TimeSpan.Zero));
        await site.SettleAsync();
        await early.SignInWithPasswordAsync("reviewer@test.example", SignIn.Password);

        var refused = await early.SubmitAsync(form, admin, [new("AdmittedOn", "2026-11-26"), new("Document", "试点协议一号")]);

        Assert.Contains("许可证已过期", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("现在不能列入名录", await early.GetStringAsync(admin, Cancel), StringComparison.Ordinal);
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<AdmissionList>().CountAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Cases_OfABusyProvider_HavePages(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例案例银行", "bank@test.example");
        var url = await site.OfferAsync(bank, bankId, "financial");
        await site.App.QueryAsync(async db =>
        {
            var now = site.App.Time.GetUtcNow();
            for (var i = 0; i < 24; i++)
            {
                var item = new ProviderCase { ProviderId = bankId, Title = "案例" + i.ToString("00", System.Globalization.CultureInfo.InvariantCulture), FinishedOn = new DateOnly(2026, 1, 1).AddDays(i), SubmittedAt = now };
                if (i != 0)
                {
                    item.Decide(confirmed: true, null, null, now);
                }

                db.Add(item);
            }

            return await db.SaveChangesAsync(Cancel);
        });
        using var visitor = site.App.CreateClient();
        using var reviewer = await site.App.SignInAsRoleAsync("Reviewer");

        // Everybody sees what is confirmed; beyond the end stands the last page.
        Assert.Equal((20, 3, 3), (await TitlesAsync(visitor, url), await TitlesAsync(visitor, url + "?cases=2"), await TitlesAsync(visitor, url + "?cases=9&complaints=9")));
        Assert.NotNull((await visitor.GetPageAsync(url)).QuerySelector("nav.pagination a[href$='?cases=2#cases']"));
        // What waits stands first for who decides, however old it is.
        Assert.Equal("案例00", (await reviewer.GetPageAsync($"/Admin/Providers/{bankId:N}")).QuerySelector("#cases h3")!.FirstChild!.TextContent.Trim());
        Assert.Equal(4, await TitlesAsync(bank, "/desk/provider?cases=2"));

        static async Task<int> TitlesAsync(HttpClient client, string address) => (await client.GetPageAsync(address)).QuerySelectorAll("li strong").Count(e => e.TextContent.StartsWith("案例", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Case_IsConfirmedOnAPaperThatOnlyTheOperatorSees_AndCountsForTheGrade(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例案例银行", "bank@test.example");
        var url = await site.OfferAsync(bank, bankId, "financial");
        var bare = await bank.PostFormAsync("/desk/provider", "/cases", ("CaseForm.Title", "某企业专利质押贷款"), ("CaseForm.FinishedOn", "2026-10-01"));
        Assert.Contains("请上传证明材料", await bare.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        foreach (var title in new[] { "某企业专利质押贷款", "另一企业专利质押贷款" })
        {
            await bank.PostFileAsync(
                "/desk/provider", "CaseForm.File", "contract.pdf", Exchange.Tests.Media.Samples.Pdf, "/cases", ("CaseForm.Title", title), ("CaseForm.FinishedOn", "2026-10-01"));
        }

        using var reviewer = await site.App.SignInAsRoleAsync("Reviewer");
        var admin = $"/Admin/Providers/{bankId:N}";
        var paper = (await reviewer.GetPageAsync(admin)).QuerySelectorAll<IHtmlAnchorElement>("a").First(a => a.PathName.Contains("contract", StringComparison.Ordinal)).GetAttribute("href")!;
        using var visitor = site.App.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await reviewer.GetAsync(paper, Cancel)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync(paper, Cancel)).StatusCode);

        await reviewer.PostFormAsync(admin, "/cases/", ("Confirm", "true"));
        await reviewer.PostFormAsync(admin, "/cases/", ("Confirm", "false"), ("Note", "材料看不清"));
        await site.SettleAsync();
        var page = await visitor.GetStringAsync(url, Cancel);
        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(page, "企业专利质押贷款</strong>"));
        Assert.Contains("每一案例的材料平台均已查看", page, StringComparison.Ordinal);
        Assert.DoesNotContain("contract.pdf", page, StringComparison.Ordinal);
        Assert.Equal(1, await site.App.QueryAsync(db => db.Set<ProviderStanding>().Where(s => s.Id == bankId).Select(s => s.FinishedCases).SingleAsync(Cancel)));
        Assert.Contains("材料看不清", await bank.GetStringAsync("/desk/provider", Cancel), StringComparison.Ordinal);

        // Taken away it counts no longer.
        foreach (var _ in new[] { 1, 2 })
        {
            await bank.PostFormAsync("/desk/provider", "/cases/");
        }

        await site.SettleAsync();
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<ProviderStanding>().Where(s => s.Id == bankId).Select(s => s.FinishedCases).SingleAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Question_CountsOnlyWhenAVerifiedPartyAsks_AndNobodyAsksTheOwnOrganisation(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例计数银行", "bank@test.example");
        var url = await site.OfferAsync(bank, bankId, "financial");
        var (firm, _) = await site.JoinAsync(OrganisationKind.Enterprise, "示例提问企业", "firm@test.example");
        using var anybody = await site.App.SignInAsync("anybody@test.example");

        var lead = (await anybody.PostFormAsync(url + "/ask", "/ask", ("Form.Text", "随便问问。"))).RequestMessage!.RequestUri!.AbsolutePath;
        await bank.PostFormAsync(lead, lead, ("Form.Text", "收到。"));
        Assert.True(await site.App.QueryAsync(db => db.Set<ProviderLead>().AnyAsync(l => l.AnsweredAt != null, Cancel)));
        Assert.False(await site.App.QueryAsync(db => db.Set<ProviderResponse>().AnyAsync(Cancel)));

        await firm.PostFormAsync(url + "/ask", "/ask", ("Form.Text", "三百万元，可以吗？"));
        Assert.Equal(1, await site.App.QueryAsync(db => db.Set<ProviderResponse>().CountAsync(Cancel)));
        Assert.Null((await bank.GetPageAsync(url + "/ask")).QuerySelector("form[action$='/ask']"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Complaint_AboutAProfileTakenDown_IsTakenAllTheSame(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例下线银行", "bank@test.example");
        var url = await site.OfferAsync(bank, bankId, "financial");
        await bank.PostFormAsync("/desk/provider", "/publish");
        Assert.False(await site.App.QueryAsync(db => db.Set<Provider>().Where(p => p.Id == bankId).Select(p => p.IsPublished).SingleAsync(Cancel)));

        using var person = await site.App.SignInAsync("person@test.example");
        var gone = await person.GetAsync(url, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains(url + "/complain", await gone.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await person.PostFormAsync(url + "/complain", "/complain", ("Form.Text", "约定五天答复，等了一个月。"));
        Assert.Equal(1, await site.App.QueryAsync(db => db.Set<ProviderComplaint>().CountAsync(c => c.ProviderId == bankId, Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task OperatorsList_IsSearchedByNameNumberKindStateAndExpiry(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例Alpha银行", "bank@test.example");
        var (insurer, insurerId) = await site.JoinAsync(OrganisationKind.Insurer, "示例乙保险", "insurer@test.example");
        var number = (await site.OfferAsync(bank, bankId, "financial", validTo: "2027-01-31")).Split('/')[^1];
        await site.OfferAsync(insurer, insurerId, "insurance", validTo: "2028-01-31");
        await insurer.PostFormAsync("/desk/provider", "/publish");
        await site.SettleAsync();
        using var reviewer = await site.App.SignInAsRoleAsync("Reviewer");

        foreach (var (query, expected) in new[]
        {
            ("", new[] { "示例乙保险", "示例Alpha银行" }),
            ("&q=" + Uri.EscapeDataString("ａｌｐｈａ银"), ["示例Alpha银行"]),
            ("&q=" + number.ToLowerInvariant(), ["示例Alpha银行"]),
            ("&q=" + Uri.EscapeDataString("示例-1"), ["示例乙保险", "示例Alpha银行"]),
            ("&kind=Insurer", ["示例乙保险"]),
            ("&offers=true", ["示例Alpha银行"]),
            ("&offers=false", ["示例乙保险"]),
            ("&endsBy=2027-01-30", []),
            ("&endsBy=2027-01-31", ["示例Alpha银行"]),
            ("&q=%25", []),
        })
        {
            var page = await reviewer.GetPageAsync("/Admin/Providers?show=all" + query);
            Assert.Equal(expected, page.QuerySelectorAll("table.data tbody td:first-child > a").Select(a => a.TextContent));
        }
    }

    [Fact]
    public async Task LawFirm_StandsApartFromAgencies()
    {
        await using var site = await ProviderSite.StartAsync(TestDatabase.Sqlite);
        var (lawyers, lawyersId) = await site.JoinAsync(OrganisationKind.Agency, "示例律师事务所", "law@test.example");
        var (agency, agencyId) = await site.JoinAsync(OrganisationKind.Agency, "示例代理机构", "agency@test.example");
        await site.OfferAsync(lawyers, lawyersId, "law-firm");
        await site.OfferAsync(agency, agencyId, "patent-agency", "PZH-VTHZ");

        Assert.Equal("示例律师事务所", (await site.ApiAsync("providers?kind=law-firm")).GetProperty("items")[0].GetProperty("name").GetString());
        Assert.Equal((1, 1), (await site.CountAsync("providers?kind=law-firm"), await site.CountAsync("providers?kind=agency")));

        // Rules §13.1: the zone is a place to work in, beside the districts.
        Assert.Equal((2, 1), (await site.CountAsync("providers?district=PZH-VTHZ"), await site.CountAsync("providers?district=510411")));
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

        // What will be published is shown first.
        Assert.Contains("发布第 1 版", await reviewer.GetStringAsync(admin + "/list", Cancel), StringComparison.Ordinal);
        var withoutScan = await reviewer.PostFormAsync(admin + "/list", "/admit", ("AdmittedOn", "2026-11-20"), ("Document", "试点协议一号"));
        Assert.Contains("请上传文件扫描件", await withoutScan.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await reviewer.PostFileAsync(admin + "/list", "File", "decision.pdf", Exchange.Tests.Media.Samples.Pdf, "/admit", ("AdmittedOn", "2026-11-20"), ("Document", "试点协议一号"));
        await site.SettleAsync();
        var scan = (await reviewer.GetPageAsync(admin)).QuerySelectorAll<IHtmlAnchorElement>("a").Single(a => a.TextContent.Contains("扫描件", StringComparison.Ordinal) && a.PathName.Contains("decision", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await reviewer.GetAsync(scan.GetAttribute("href"), Cancel)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync(scan.GetAttribute("href"), Cancel)).StatusCode);
        await reviewer.PostFormAsync(admin, "/branch", ("Basis", "批复二号"));
        await site.SettleAsync();

        // The mark stands on the list: it publishes a version of its own, with the basis.
        var marked = await visitor.GetStringAsync("/providers/admitted", Cancel);
        Assert.Contains("示例名录银行", marked, StringComparison.Ordinal);
        Assert.Contains("第 2 版", marked, StringComparison.Ordinal);
        Assert.Contains("试点协议一号", marked, StringComparison.Ordinal);
        Assert.Contains("批复二号", marked, StringComparison.Ordinal);
        await reviewer.PostFormAsync(admin + "/list", "/correct", ("AdmittedOn", "2026-11-19"), ("Reason", "日期更正"));
        await site.SettleAsync();
        var corrected = await visitor.GetStringAsync("/providers/admitted", Cancel);
        Assert.Contains("本版更正上一版", corrected, StringComparison.Ordinal);
        Assert.Contains("2026年11月19日", corrected, StringComparison.Ordinal);
        Assert.Contains("2026年11月20日", await visitor.GetStringAsync("/providers/admitted/2", Cancel), StringComparison.Ordinal);
        var card = (await site.ApiAsync("providers")).GetProperty("items")[0];
        Assert.True(card.GetProperty("isAdmitted").GetBoolean() && card.GetProperty("isTechBranch").GetBoolean());

        await reviewer.PostFormAsync(admin + "/list", "/exit", ("Reason", "协议到期"));
        await site.SettleAsync();
        var second = await visitor.GetStringAsync("/providers/admitted", Cancel);
        Assert.Contains("第 4 版", second, StringComparison.Ordinal);
        Assert.Contains("2026年11月23日 – 协议到期", second, StringComparison.Ordinal);
        Assert.Contains("示例名录银行", await visitor.GetStringAsync("/providers/admitted/1", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/providers/admitted/5", Cancel)).StatusCode);
        Assert.False((await site.ApiAsync("providers")).GetProperty("items")[0].GetProperty("isAdmitted").GetBoolean());
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
