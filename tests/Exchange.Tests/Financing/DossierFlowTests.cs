using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.Services;
using Exchange.Parties.Contracts;
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
        Assert.Contains("19.6875 万元", text, StringComparison.Ordinal);
        Assert.Contains("6.5625%", text, StringComparison.Ordinal);
        Assert.Contains("低于需求", text, StringComparison.Ordinal);
        Assert.Contains("不含贷款", text, StringComparison.Ordinal);
        Assert.Contains("信息登记，不产生质权设立效力，以国家知识产权局登记为准", text, StringComparison.Ordinal);
        var overdue = page.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("示例丁银行", StringComparison.Ordinal));
        Assert.Contains("已逾期", overdue.TextContent, StringComparison.Ordinal);

        await firm.PostFormAsync($"/desk/financing/{number}/pick/{requests[0].Id:N}", "/pick");
        Assert.Equal((DossierStage.Picked, requests[0].Id), ((await site.DossierAsync(number)).Stage, (await site.DossierAsync(number)).PickedRequestId));
        var picked = await site.RequestAsync(bankId);
        Assert.True(picked is { State: RequestState.Picked, IsOpen: true });
        Assert.Equal(RequestState.Dropped, (await site.RequestAsync(silentId)).State);
        Assert.Equal(
            DeadlineState.Dropped,
            await site.App.QueryAsync(async db => (await db.Set<Deadline>().SingleAsync(d => d.PartyId == silentId, Cancel)).State));

        await firm.PostFormAsync($"/desk/financing/{number}/end", "/close", ("Form.Outcome", "Financed"), ("Form.Amount", "2800000"));
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
    public async Task NeedMore_IsRepliedToOnce_AndTheClockBeginsAnew()
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
        Assert.Equal((RequestState.Sent, new DateOnly(2026, 12, 2)), (request.State, request.DueOn));
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

        Assert.Equal(3, page.QuerySelectorAll("a.btn").Count(a => a.TextContent.StartsWith("选定", StringComparison.Ordinal)));
        Assert.Single(page.QuerySelectorAll(".badge-danger"), b => b.TextContent == "已逾期");
        Assert.All(await app.QueryAsync(db => db.Set<Dossier>().ToListAsync(Cancel)), d => Assert.True(d.IsDemo));
    }
}
