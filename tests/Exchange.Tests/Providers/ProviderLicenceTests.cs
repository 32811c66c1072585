using System.Net;
using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Dates.Services;
using Exchange.Framework.Auditing;
using Exchange.Framework.Events;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Providers;

/// <summary>Licences of providers: handed in, checked, running out, refused.</summary>
public sealed class ProviderLicenceTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

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
        var gone = await visitor.GetAsync(url, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("已于2026年11月30日到期", await gone.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
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
    public async Task Licence_HandedIn_IsCheckedWithinTheDaysPromised_AndOneThatEndsSoonIsListed(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例核对银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial", validTo: "2026-12-10");
        await bank.PostFileAsync(
            "/desk/provider", "LicenceForm.File", "licence.pdf", Samples.Pdf, "/licences", ("LicenceForm.Kind", "financial"), ("LicenceForm.Number", "示例-2"),
            ("LicenceForm.ValidFrom", "2026-11-01"), ("LicenceForm.ValidTo", "2027-12-10"));
        var waiting = await site.App.QueryAsync(db => db.Set<ProviderLicence>().Where(l => l.Number == "示例-2").Select(l => l.Id).SingleAsync(Cancel));

        var checks = await site.App.QueryAsync(db => db.Set<Deadline>().Where(d => d.Kind == "provider.licence.check").ToListAsync(Cancel));
        Assert.Equal(2, checks.Count);
        Assert.Equal(DeadlineState.Open, Assert.Single(checks, d => d.SubjectId == waiting).State);
        Assert.Equal(DeadlineState.Met, Assert.Single(checks, d => d.SubjectId != waiting).State);

        // Monday 23 November: three working days on is Thursday; the reminder goes to whoever reviews providers.
        Assert.All(checks, d => Assert.Equal((new DateOnly(2026, 11, 26), null), (d.DueOn, d.PartyId)));
        site.App.Time.SetUtcNow(new DateTimeOffset(2026, 11, 26, 2, 0, 0, TimeSpan.Zero));
        while (await site.App.Services.GetRequiredService<DeadlineReminders>().RunOnceAsync(Cancel))
        {
        }

        Assert.True(await site.App.QueryAsync(db => db.Set<InboxMessage>().AnyAsync(m => m.Kind == "dates.reminder" && m.Url.Contains("#licences"), Cancel)));

        using var reviewer = await site.App.SignInAsRoleAsync("Reviewer");
        var soon = await reviewer.GetPageAsync("/Admin/Providers?show=ending");
        Assert.Contains("示例核对银行", soon.QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026年12月10日", soon.QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Licence_EndsOnTheDatesEngine_UntilItsSuccessorIsChecked(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例续证银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial", validTo: "2026-12-31");

        var first = Assert.Single(await DatesAsync());
        Assert.Equal((new DateOnly(2026, 12, 31), "90,30,7,1", bankId, DeadlineState.Open), (first.DueOn, first.Reminders, first.PartyId, first.State));
        Assert.Equal(new DateOnly(2026, 12, 1), first.RemindOn);

        await bank.PostFileAsync(
            "/desk/provider", "LicenceForm.File", "licence.pdf", Samples.Pdf, "/licences", ("LicenceForm.Kind", "financial"),
            ("LicenceForm.Number", "示例-2"), ("LicenceForm.ValidFrom", "2026-11-01"), ("LicenceForm.ValidTo", "2029-12-31"));
        using var reviewer = await site.App.SignInAsRoleAsync("Reviewer");
        await reviewer.PostFormAsync($"/Admin/Providers/{bankId:N}", "/licences/", ("Note", "已与登记信息核对"), ("Confirm", "true"));

        Assert.Equal(
            [(new DateOnly(2026, 12, 31), DeadlineState.Dropped), (new DateOnly(2029, 12, 31), DeadlineState.Open)], (await DatesAsync()).Select(d => (d.DueOn, d.State)));

        // The successor is taken away: the first one carries the offer again, and is minded again.
        var second = await site.App.QueryAsync(db => db.Set<ProviderLicence>().Where(l => l.Number == "示例-2").Select(l => l.Id).SingleAsync(Cancel));
        await bank.PostFormAsync("/desk/provider", $"/licences/{second:N}/remove");
        Assert.Equal(
            [(new DateOnly(2026, 12, 31), DeadlineState.Open), (new DateOnly(2029, 12, 31), DeadlineState.Dropped)], (await DatesAsync()).Select(d => (d.DueOn, d.State)));

        Task<List<Deadline>> DatesAsync() =>
            site.App.QueryAsync(db => db.Set<Deadline>().Where(d => d.Kind == "provider.licence").OrderBy(d => d.DueOn).ToListAsync(Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Check_WithTooLongANote_DecidesNothing(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial");
        await bank.PostFileAsync(
            "/desk/provider", "LicenceForm.File", "licence.pdf", Samples.Pdf, "/licences", ("LicenceForm.Kind", "financial"),
            ("LicenceForm.Number", "示例-2"), ("LicenceForm.ValidFrom", "2026-11-01"), ("LicenceForm.ValidTo", "2029-12-31"));
        using var reviewer = await site.App.SignInAsRoleAsync("Reviewer");

        var answer = await reviewer.PostFormAsync($"/Admin/Providers/{bankId:N}", "/licences/", ("Note", new string('长', 501)), ("Confirm", "true"));

        Assert.Contains("文字过长", (await answer.ReadPageAsync()).QuerySelector("main .notice-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ReviewState.Submitted, await site.App.QueryAsync(db => db.Set<ProviderLicence>().Where(l => l.Number == "示例-2").Select(l => l.State).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task BadLicence_IsRefusedAndLeavesATrace()
    {
        await using var site = await ProviderSite.StartAsync(TestDatabase.Sqlite);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, "示例银行", "bank@test.example");
        await site.OfferAsync(bank, bankId, "financial");

        var answer = await bank.PostFileAsync(
            "/desk/provider", "LicenceForm.File", "licence.pdf", Samples.Pdf, null, ("LicenceForm.Kind", "financial"),
            ("LicenceForm.Number", "2"), ("LicenceForm.ValidFrom", "2026-01-02"), ("LicenceForm.ValidTo", "2026-01-01"));

        Assert.Contains("截止日期早于起始日期", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.True(await site.App.QueryAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.Action == "provider.licence.refused", Cancel)));
        Assert.Equal(1, await site.App.QueryAsync(db => db.Set<ProviderLicence>().CountAsync(Cancel)));
    }
}
