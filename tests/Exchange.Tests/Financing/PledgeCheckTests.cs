using Exchange.Financing.Domain;
using Exchange.Parties.Contracts;
using Exchange.Rights.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Financing;

/// <summary>Rules §9.3 where a dossier is sent: what CNIPA would refuse a pledge for keeps it back.</summary>
public sealed class PledgeCheckTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Send_WithARightThatCannotBePledged_IsRefused_UntilItIsTakenOut(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        var (_, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        var number = await site.CompleteAsync();
        var address = $"/desk/financing/{number}/lenders";
        Assert.Null((await site.Firm.GetPageAsync(address)).QuerySelector("#obstacles"));
        var fields = await site.ChoiceAsync(number, false, bankId);

        // PLG-05: preserved after the page was opened.
        await PreserveAsync(site, "201919900002");
        var refused = await (await site.Firm.PostFormAsync(address, fields, "/lenders")).ReadPageAsync();

        Assert.Contains("材料中有权利目前不能质押", refused.QuerySelector(".summary-errors")!.TextContent, StringComparison.Ordinal);
        var obstacle = Assert.Single(refused.QuerySelectorAll("section[aria-labelledby=obstacles] li"));
        Assert.Contains("201919900002", obstacle.TextContent, StringComparison.Ordinal);
        Assert.Contains("PLG-05", obstacle.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await site.AuditsAsync("dossier.refused"));
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<DossierRequest>().CountAsync(Cancel)));

        await site.Firm.PostFormAsync(address, [], "/take-out");

        var left = Assert.Single((await site.DossierAsync(number)).RightIds);
        Assert.Equal("201919900001", await site.App.QueryAsync(db => db.Set<IpRight>().Where(r => r.Id == left).Select(r => r.NumberKey).SingleAsync(Cancel)));
        Assert.Contains("移出不能质押的权利", (await site.Firm.GetPageAsync($"/desk/financing/{number}/course")).Body!.TextContent, StringComparison.Ordinal);
        await site.SendAsync(number, false, bankId);
        Assert.Equal(RequestState.Sent, (await site.RequestAsync(bankId)).State);
    }

    [Fact]
    public async Task TakeOut_OfTheLastRight_IsNotOffered()
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        var number = await site.CompleteAsync();
        await PreserveAsync(site, "201919900001");
        await PreserveAsync(site, "201919900002");

        var section = (await site.Firm.GetPageAsync($"/desk/financing/{number}/lenders")).QuerySelector("section[aria-labelledby=obstacles]")!;

        Assert.Equal(2, section.QuerySelectorAll("li").Length);
        Assert.Null(section.QuerySelector("form"));
    }

    [Fact]
    public async Task TakeOut_OfADossierThatALenderHas_IsNotOffered()
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        var (_, bankId) = await site.LendAsync(OrganisationKind.Bank, "示例甲银行", "bank@test.example");
        await site.LendAsync(OrganisationKind.Bank, "示例乙银行", "other@test.example");
        var number = await site.CompleteAsync();
        await site.SendAsync(number, false, bankId);
        await PreserveAsync(site, "201919900002");

        var section = (await site.Firm.GetPageAsync($"/desk/financing/{number}/lenders")).QuerySelector("section[aria-labelledby=obstacles]")!;

        Assert.Null(section.QuerySelector("form"));
        Assert.NotNull(section.QuerySelector($"a[href='/desk/financing/{number}']"));
    }

    private static Task PreserveAsync(FinancingSite site, string numberKey) => site.App.QueryAsync(async db =>
    {
        var day = DateOnly.FromDateTime(site.App.Time.GetUtcNow().UtcDateTime);
        var right = await db.Set<IpRight>().SingleAsync(r => r.NumberKey == numberKey, Cancel);
        foreach (var (code, on) in new[] { ("GR01", day.AddYears(-2)), ("PP01", day.AddDays(-1)) })
        {
            db.Add(new LegalEvent { RightId = right.Id, Code = code, AnnouncedOn = on, EffectiveOn = on, Source = "示例公报", EnteredAt = site.App.Time.GetUtcNow() });
        }

        return await db.SaveChangesAsync(Cancel);
    });
}
