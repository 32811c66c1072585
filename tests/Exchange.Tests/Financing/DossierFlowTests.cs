using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.Services;
using Exchange.Framework.Auditing;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Providers.Domain;
using Exchange.Statistics.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Financing;

/// <summary>From the draft to the outcome over HTTP.</summary>
public sealed class DossierFlowTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Dossier_FilledOnce_IsAnsweredByThreeComparedAndClosed(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (other, otherId) = await site.LendAsync(OrganisationKind.Bank, "示例乙银行", "other@test.example");
        var (guarantor, guarantorId) = await site.LendAsync(OrganisationKind.Guarantor, "示例丙担保", "guarantor@test.example");
        var (_, silentId) = await site.LendAsync(OrganisationKind.Bank, "示例丁银行", "silent@test.example");
        var number = await site.CompleteAsync();

        var sent = await site.SendAsync(number, open: false, bankId, otherId, guarantorId, silentId);
        Assert.EndsWith(number, sent.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        var requests = new[] { await site.RequestAsync(bankId), await site.RequestAsync(otherId), await site.RequestAsync(guarantorId) };

        // Five working days after Monday 2026-11-23 (rules GEN-05).
        Assert.All(requests, r => Assert.Equal(new DateOnly(2026, 11, 30), r.DueOn));
        Assert.Contains("待您答复的融资需求", await bank.GetStringAsync("/desk", Cancel), StringComparison.Ordinal);

        await site.InterestAsync(bank, requests[0].Id, "4.5", more: [("Form.Guarantee", "1"), ("Form.Appraisal", "30000")]);
        await site.InterestAsync(other, requests[1].Id, "4.2", limit: "2000000", more: [("Form.Appraisal", "0")]);
        await site.InterestAsync(guarantor, requests[2].Id, null, more: [("Form.Guarantee", "1")]);
        site.App.Time.SetUtcNow(new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero));
        using var firm = await site.App.SignInAsync("firm@test.example");

        var page = await firm.GetPageAsync($"/desk/financing/{number}/compare");
        var heads = page.QuerySelectorAll("thead th[scope=col]").Select(h => h.TextContent.Trim()).ToList();
        Assert.True(heads.FindIndex(h => h.StartsWith("示例乙银行", StringComparison.Ordinal)) < heads.FindIndex(h => h.StartsWith("示例甲银行", StringComparison.Ordinal)));
        Assert.True(heads.FindIndex(h => h.StartsWith("示例甲银行", StringComparison.Ordinal)) < heads.FindIndex(h => h.StartsWith("示例丙担保", StringComparison.Ordinal)));

        // Rules §10.3, Scheme A before subsidies; GEN-02 stands on the page.
        var text = page.Body!.TextContent;
        // GEN-03: two decimals of ten thousand yuan are shown, the exact yuan with them.
        Assert.Contains("19.69 万元", text, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("[title]"), e => e.GetAttribute("title") == "196,875.00 元");
        Assert.Contains("6.56%", text, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("tbody th"), h => h.TextContent == "利息");
        Assert.DoesNotContain(page.QuerySelectorAll("table.compare th"), h => h.TextContent.Contains("投资意向", StringComparison.Ordinal));
        Assert.Contains("费用未说明", text, StringComparison.Ordinal);

        // A guarantee alone is no loan: it stands in a table of its own and cannot be picked by itself.
        Assert.Equal(2, page.QuerySelectorAll("table.compare").Length);
        Assert.DoesNotContain(page.QuerySelectorAll("a.btn"), a => a.GetAttribute("href")!.EndsWith($"/pick/{requests[2].Id:N}", StringComparison.Ordinal));
        Assert.Contains("比需求少", text, StringComparison.Ordinal);
        Assert.Contains("不含贷款", text, StringComparison.Ordinal);
        Assert.Contains("信息登记，不产生质权设立效力，以国家知识产权局登记为准", text, StringComparison.Ordinal);
        var overdue = page.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("示例丁银行", StringComparison.Ordinal));
        Assert.Contains("已逾期", overdue.TextContent, StringComparison.Ordinal);

        Assert.DoesNotContain("bank@test.example", await firm.GetStringAsync($"/desk/financing/{number}", Cancel), StringComparison.Ordinal);
        await firm.PostFormAsync($"/desk/financing/{number}/pick/{requests[0].Id:N}?with={requests[2].Id:N}", "/pick");
        Assert.Equal((DossierStage.Picked, requests[0].Id), ((await site.DossierAsync(number)).Stage, (await site.DossierAsync(number)).PickedRequestId));
        var picked = await site.RequestAsync(bankId);
        Assert.True(picked is { State: RequestState.Picked, IsOpen: true });
        Assert.Equal(RequestState.Picked, (await site.RequestAsync(guarantorId)).State);
        Assert.Equal(RequestState.Dropped, (await site.RequestAsync(silentId)).State);
        Assert.Equal(
            DeadlineState.Dropped,
            await site.App.QueryAsync(async db => (await db.Set<Deadline>().SingleAsync(d => d.PartyId == silentId && d.Kind == "financing.answer", Cancel)).State));

        await firm.PostFormAsync($"/desk/financing/{number}/end", "/close", ("Form.Outcome", "Financed"), ("Form.Amount", "2800000"));
        Assert.Equal(RequestState.Picked, (await site.RequestAsync(guarantorId)).State);
        var closed = await site.DossierAsync(number);
        Assert.Equal((DossierStage.Closed, DossierOutcome.Financed, 2_800_000_00L, bankId), (closed.Stage, closed.Outcome, closed.FinancedFen, closed.FinancedBy));

        // The answers and the silence count for the lenders' answer times.
        var responses = await site.App.QueryAsync(db => db.Set<ProviderResponse>().AsNoTracking().ToListAsync(Cancel));
        Assert.Equal(3, responses.Count(r => r.AnsweredAt is not null));
        Assert.Null(responses.Single(r => r.ProviderId == silentId).AnsweredAt);
        await site.SettleAsync();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Figures_CountWhatWasAsked(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (_, silentId) = await site.LendAsync(OrganisationKind.Bank, "示例丁银行", "silent@test.example");
        var number = await site.CompleteAsync();
        await FinancingSite.BeginAsync(site.Firm);
        await site.SendAsync(number, open: false, bankId, silentId);
        site.App.Time.Advance(TimeSpan.FromHours(5));
        await site.InterestAsync(bank, (await site.RequestAsync(bankId)).Id, "4.5");
        site.App.Time.SetUtcNow(new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero));

        await site.App.InScopeAsync(async services =>
        {
            var figures = services.GetServices<IFigureSource>().OfType<FinancingFigures>().Single().Figures;
            async Task<string> CountsAsync(string code) => string.Join(
                ' ', (await figures.Single(f => f.Code == code).Count(Cancel)).Where(g => g.Value > 0).Select(g => $"{g.Key}:{g.Value}"));

            Assert.Equal("open:1", await CountsAsync("demands.stage"));
            Assert.Equal("510411:1", await CountsAsync("demands.district"));
            Assert.Equal("SME:1", await CountsAsync("demands.category"));
            Assert.Equal("300w-500w:1", await CountsAsync("demands.amount"));
            Assert.Equal("overdue:1 in-time:1", await CountsAsync("demands.answers"));
            Assert.Equal("", await CountsAsync("demands.financed"));
            var rows = await figures.Single(f => f.Code == "demands.category").Rows!("SME", 1, Cancel);
            Assert.Equal(($"{number}", $"/Admin/Financing/{number}"), (rows.Items.Single().Name, rows.Items.Single().Url));
            Assert.Empty((await figures.Single(f => f.Code == "demands.category").Rows!("HNTE", 1, Cancel)).Items);
        });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Pick_OfTwoAtTheSameMoment_PicksOne(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var (other, otherId) = await site.LendAsync(OrganisationKind.Bank, "示例乙银行", "other@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: true, bankId, otherId);
        var (first, second) = (await site.RequestAsync(bankId), await site.RequestAsync(otherId));
        await site.InterestAsync(bank, first.Id, "4.5");
        await site.InterestAsync(other, second.Id, "4.4");
        var forms = new List<(string Page, IHtmlFormElement Form)>();
        foreach (var request in new[] { first, second })
        {
            var page = $"/desk/financing/{number}/pick/{request.Id:N}";
            forms.Add((page, (await site.Firm.GetPageAsync(page)).QuerySelectorAll<IHtmlFormElement>("main form").Single()));
        }

        await Task.WhenAll(forms.Select(f => site.Firm.SubmitAsync(f.Form, f.Page, [])));

        RequestState[] states = [(await site.RequestAsync(bankId)).State, (await site.RequestAsync(otherId)).State];
        Assert.Equal([RequestState.Picked, RequestState.Dropped], states.Order());
        Assert.Equal(DossierStage.Picked, (await site.DossierAsync(number)).Stage);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Draft_SavedStepByStep_LosesNothingAndSaysWhatIsMissing(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var number = await FinancingSite.BeginAsync(site.Firm);

        var partly = await site.Firm.PostFormAsync($"/desk/financing/{number}/need", "/need", ("Form.Amount", "3000000"), ("Form.Use", FinancingSite.Use));
        var text = (await partly.ReadPageAsync()).Body!.TextContent;
        Assert.Contains("请填写需要多少个月", text, StringComparison.Ordinal);
        Assert.Equal((3_000_000_00, FinancingSite.Use), ((await site.DossierAsync(number)).AmountFen, (await site.DossierAsync(number)).Use));

        var later = await site.Firm.PostFormAsync($"/desk/financing/{number}/figures", "/figures", ("Form.Revenue", "100"), ("Form.Profit", "200"), ("later", "true"));
        Assert.EndsWith(number, later.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        var check = (await site.Firm.GetPageAsync($"/desk/financing/{number}/consents")).Body!.TextContent;
        Assert.Contains("利润大于营业收入", check, StringComparison.Ordinal);
        Assert.Contains("请至少选择一项权利", check, StringComparison.Ordinal);
        Assert.Equal(DossierStage.Draft, (await site.DossierAsync(number)).Stage);

        // A colleague has saved in between: what was typed is shown again, and nothing is overwritten.
        var form = (await site.Firm.GetPageAsync($"/desk/financing/{number}/need")).QuerySelectorAll<IHtmlFormElement>("main form").Single();
        await site.Firm.PostFormAsync($"/desk/financing/{number}/need", "/need", FinancingSite.Need());
        var stale = await site.Firm.SubmitAsync(form, $"/desk/financing/{number}/need", [new("Form.Use", "另一种用途")]);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("另一种用途", await stale.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(FinancingSite.Use, (await site.DossierAsync(number)).Use);
    }

    [Fact]
    public async Task NeedMore_IsRepliedToOnce_AndTheClockGoesOn()
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: false, bankId);
        var request = await site.RequestAsync(bankId);

        await FinancingSite.AnswerAsync(bank, request.Id, "NeedMore", [new("Form.Text", "有无评估报告？")]);
        await site.TravelAsync(
            new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero), (bank, "bank@test.example"), (site.Firm, "firm@test.example"));
        Assert.Contains("有无评估报告？", await site.Firm.GetStringAsync($"/desk/financing/{number}", Cancel), StringComparison.Ordinal);
        await site.Firm.PostFormAsync($"/desk/financing/{number}", "/reply", ("text", "有，本月出具。"));

        request = await site.RequestAsync(bankId);
        // Five working days were left when it was asked (rules GEN-05); they go on from the day of the reply.
        Assert.Equal((RequestState.Sent, new DateOnly(2026, 12, 2)), (request.State, request.DueOn));
        Assert.Null(request.FirstAnsweredAt);
        var page = await bank.GetPageAsync($"/desk/financing/requests/{request.Id:N}");
        Assert.Contains("有，本月出具。", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll<IHtmlInputElement>("[name='Form.Kind']"), i => i.Value == "NeedMore");
    }

    [Fact]
    public async Task Withdraw_WithinTheClock_BlamesNobodyAndShutsTheDossier()
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: true, bankId);
        var request = await site.RequestAsync(bankId);
        Assert.Equal(1, await site.App.QueryAsync(db => db.Set<ProviderResponse>().CountAsync(Cancel)));

        await site.Firm.PostFormAsync($"/desk/financing/{number}/end", "/withdraw");

        Assert.Equal(DossierStage.Withdrawn, (await site.DossierAsync(number)).Stage);
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<ProviderResponse>().CountAsync(Cancel)));
        Assert.Equal(HttpStatusCode.NotFound, (await bank.GetAsync($"/desk/financing/requests/{request.Id:N}/whole", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Demo_ShowsThreeAnswersAndOneOverdueLender()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        var (email, password) = app.DemoAccount("owner");
        using var owner = app.CreateClient();
        await owner.SignInWithPasswordAsync(email, password);
        var number = await app.QueryAsync(db => db.Set<Dossier>().OrderBy(d => d.Number).Select(d => d.Number).FirstAsync(Cancel));

        var page = await owner.GetPageAsync($"/desk/financing/{number}/compare");

        Assert.Equal(2, page.QuerySelectorAll("a.btn").Count(a => a.TextContent.StartsWith("选定", StringComparison.Ordinal)));
        Assert.Equal(3, page.QuerySelectorAll("table.compare thead th + th").Length);
        Assert.Single(page.QuerySelectorAll(".badge-danger"), b => b.TextContent == "已逾期");
        Assert.All(await app.QueryAsync(db => db.Set<Dossier>().ToListAsync(Cancel)), d => Assert.True(d.IsDemo));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Lender_WhoseLicenceEndsOnTheWay_IsToldStoppedAndNeitherPickedNorOverdue(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example", validTo: "2026-11-25");
        var (_, silentId) = await site.LendAsync(OrganisationKind.Bank, "示例丁银行", "silent@test.example", validTo: "2026-11-25");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: false, bankId, silentId);
        var request = await site.RequestAsync(bankId);
        await site.InterestAsync(bank, request.Id, "4.5");
        var pick = $"/desk/financing/{number}/pick/{request.Id:N}";
        var form = (await site.Firm.GetPageAsync(pick)).QuerySelectorAll<IHtmlFormElement>("main form").Single(f => f.GetAttribute("action")!.EndsWith("/pick", StringComparison.Ordinal));

        await site.TravelAsync(new DateTimeOffset(2026, 12, 7, 2, 0, 0, TimeSpan.Zero), (site.Firm, "firm@test.example"));
        await site.SettleAsync();

        var told = await site.App.QueryAsync(db => db.Set<InboxMessage>().Where(m => m.Kind == "financing.answer").Select(m => m.Subject).ToListAsync(Cancel));
        Assert.Equal(2, told.Count(s => s.Contains("offer nothing at present", StringComparison.Ordinal)));
        var page = await site.Firm.GetPageAsync($"/desk/financing/{number}");
        Assert.Contains("许可证已过期或待核对", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("已逾期", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await site.RequestAsync(silentId)).StoppedAt);

        var refused = await site.Firm.SubmitAsync(form, pick, []);
        Assert.Contains("该机构目前不能提供服务", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(DossierStage.Open, (await site.DossierAsync(number)).Stage);
        await site.Firm.PostFormAsync($"/desk/financing/{number}", "/access");
        Assert.False((await site.RequestAsync(bankId)).IsOpen);
        Assert.Equal(2, await site.AuditsAsync("dossier.refused"));
        await site.App.InScopeAsync(async services =>
        {
            var figure = services.GetServices<IFigureSource>().OfType<FinancingFigures>().Single().Figures.Single(f => f.Code == "demands.answers");
            Assert.Equal("stopped:1 in-time:1", string.Join(' ', (await figure.Count(Cancel)).Where(g => g.Value > 0).Select(g => $"{g.Key}:{g.Value}")));
            Assert.Single((await figure.Rows!("stopped", 1, Cancel)).Items);
        });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task NeedMore_FollowedBySilence_IsOverdueOnEveryPageAndInTheFigures(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: false, bankId);
        var request = await site.RequestAsync(bankId);
        await FinancingSite.AnswerAsync(bank, request.Id, "NeedMore", [new("Form.Text", "有无评估报告？")]);
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<ProviderResponse>().CountAsync(Cancel)));
        Assert.Equal("asking:1", await AnswersAsync(site));
        await site.Firm.PostFormAsync($"/desk/financing/{number}", "/reply", ("text", "有，本月出具。"));

        await site.TravelAsync(new DateTimeOffset(2026, 12, 9, 2, 0, 0, TimeSpan.Zero), (site.Firm, "firm@test.example"), (bank, "bank@test.example"));

        Assert.Contains("已逾期", (await site.Firm.GetPageAsync($"/desk/financing/{number}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("overdue:1", await AnswersAsync(site));

        // From which day on stands on record once, however often the site looks, and for the lender's people as well.
        await site.App.RunBackgroundWorkAsync();
        await site.App.RunBackgroundWorkAsync();
        foreach (var (client, course) in new[] { (site.Firm, $"/desk/financing/{number}/course"), (bank, $"/desk/financing/requests/{request.Id:N}") })
        {
            var late = Assert.Single((await client.GetPageAsync(course)).QuerySelectorAll("ol.timeline > li"), li => li.TextContent.Contains("自本日起逾期", StringComparison.Ordinal));
            Assert.StartsWith(
                (await site.RequestAsync(bankId)).DueOn.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), late.QuerySelector("time")!.GetAttribute("datetime")!, StringComparison.Ordinal);
        }

        Assert.Equal(1, await site.App.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Subject == "Dossier {0}: {1} has not answered in time", Cancel)));
        var response = await site.App.QueryAsync(db => db.Set<ProviderResponse>().AsNoTracking().SingleAsync(Cancel));
        Assert.Null(response.AnsweredAt);
        using var reviewer = await site.App.SignInAsRoleAsync("Reviewer");
        Assert.Contains(number, await reviewer.GetStringAsync("/Admin/Financing?show=overdue", Cancel), StringComparison.Ordinal);
        var reminded = await reviewer.PostFormAsync($"/Admin/Financing/{number}", "/remind");
        Assert.Contains("已提醒该机构", await reminded.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(1, await site.App.QueryAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Action == "dossier.lender-reminded", Cancel)));

        // Whoever answers late before the site has noticed is late all the same, once.
        await site.App.QueryAsync(db => db.Set<CourseEntry>().Where(e => e.Kind == CourseKind.Late).ExecuteDeleteAsync(Cancel));
        await site.InterestAsync(bank, request.Id, "4.5");
        await site.App.RunBackgroundWorkAsync();
        Assert.Equal(1, await site.App.QueryAsync(db => db.Set<CourseEntry>().CountAsync(e => e.Kind == CourseKind.Late, Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Picked_BothSidesReachEachOtherAndTheLenderConfirmsTheOutcome(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (bank, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        await ReachAsync(site, site.FirmId, "示例赵经理", "0812-3330001");
        await ReachAsync(site, bankId, "示例钱经理", "0812-3330002");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, open: true, bankId);
        var request = await site.RequestAsync(bankId);
        var address = $"/desk/financing/requests/{request.Id:N}";
        await site.InterestAsync(bank, request.Id, "4.5");

        // Before the choice neither side learns how to reach the other, however open the dossier is.
        Assert.DoesNotContain("3330001", await bank.GetStringAsync(address, Cancel) + await bank.GetStringAsync(address + "/whole", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("3330002", await site.Firm.GetStringAsync($"/desk/financing/{number}", Cancel), StringComparison.Ordinal);
        Assert.NotNull((await bank.GetPageAsync(address + "/whole")).QuerySelector("input[name='Form.Rate']"));

        await site.Firm.PostFormAsync($"/desk/financing/{number}/pick/{request.Id:N}", "/pick");
        var mine = (await site.Firm.GetPageAsync($"/desk/financing/{number}")).Body!.TextContent;
        Assert.Contains("0812-3330002", mine, StringComparison.Ordinal);
        Assert.Contains("向国家知识产权局办理质押登记", mine, StringComparison.Ordinal);
        Assert.Contains("信息登记，不产生质权设立效力，以国家知识产权局登记为准", mine, StringComparison.Ordinal);
        var theirs = (await bank.GetPageAsync(address)).Body!.TextContent;
        Assert.Contains("0812-3330001", theirs, StringComparison.Ordinal);
        Assert.Contains("信息登记，不产生质权设立效力，以国家知识产权局登记为准", theirs, StringComparison.Ordinal);
        Assert.Contains(
            await site.App.QueryAsync(db => db.Set<Deadline>().Where(d => d.PartyId == site.FirmId && d.State == DeadlineState.Open).Select(d => d.Kind).ToListAsync(Cancel)),
            kind => kind == "financing.outcome");

        await site.Firm.PostFormAsync($"/desk/financing/{number}/end", "/close", ("Form.Outcome", "Financed"), ("Form.Amount", "2800000"));
        Assert.Contains(
            await site.App.QueryAsync(db => db.Set<Deadline>().Where(d => d.PartyId == bankId && d.State == DeadlineState.Open).Select(d => d.Kind).ToListAsync(Cancel)),
            kind => kind == "financing.confirm");
        await bank.PostFormAsync(address, "/outcome", ("confirm", "true"));
        Assert.True((await site.DossierAsync(number)).IsConfirmed);
        Assert.Contains("机构已确认", await site.Firm.GetStringAsync($"/desk/financing/{number}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dossier_CopiedReopenedOrBegunFromAProductPage_CarriesItsNeed()
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        var (_, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var number = await site.CompleteAsync();

        await site.Firm.PostFormAsync($"/desk/financing/{number}", "/reopen");
        Assert.Equal(DossierStage.Draft, (await site.DossierAsync(number)).Stage);
        await site.Firm.PostFormAsync($"/desk/financing/{number}/consents", [new("Form.Consents", "Truth"), new("Form.Consents", "PublicRecords")], "/consents");
        await site.SendAsync(number, open: false, bankId);
        var page = await site.Firm.GetPageAsync($"/desk/financing/{number}");
        Assert.DoesNotContain(page.QuerySelectorAll<IHtmlFormElement>("main form"), f => f.GetAttribute("action")!.EndsWith("/reopen", StringComparison.Ordinal));

        var copied = await site.Firm.PostFormAsync($"/desk/financing/{number}", "/copy");
        var copy = await site.DossierAsync(copied.RequestMessage!.RequestUri!.AbsolutePath.Split('/')[^2]);
        var from = await site.DossierAsync(number);
        Assert.Equal((DossierStage.Draft, from.AmountFen, from.RightKeys, from.Figures), (copy.Stage, copy.AmountFen, copy.RightKeys, copy.Figures));

        var lender = await site.App.QueryAsync(db => db.Set<Provider>().Where(p => p.Id == bankId).Select(p => p.Number).SingleAsync(Cancel));
        var begun = await site.Firm.PostFormAsync($"/desk/financing/new?lender={lender}&amount=1500000&days=730", "/new");
        var fresh = await site.DossierAsync(begun.RequestMessage!.RequestUri!.AbsolutePath.Split('/')[^2]);
        Assert.Equal((1_500_000_00L, 24, bankId), (fresh.AmountFen, fresh.TermMonths, fresh.StartLenderId));
    }

    private static Task<string> AnswersAsync(FinancingSite site) => site.App.InScopeAsync(async services => string.Join(
        ' ', (await services.GetServices<IFigureSource>().OfType<FinancingFigures>().Single().Figures.Single(f => f.Code == "demands.answers").Count(Cancel))
            .Where(g => g.Value > 0).Select(g => $"{g.Key}:{g.Value}")));

    private static Task ReachAsync(FinancingSite site, Guid partyId, string person, string phone) => site.App.QueryAsync(db => db.Set<Party>().Where(p => p.Id == partyId)
        .ExecuteUpdateAsync(set => set.SetProperty(p => p.ContactPerson, person).SetProperty(p => p.ContactPhone, phone), Cancel));
}
