using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Policies.Domain.Supports;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Tests.Financing;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Policies;

/// <summary>What a firm has told once stands in the questions of the calculator.</summary>
public sealed class FirmPrefillTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    // Rules §13.3: medium from 300 staff and 20 million, small from 20 and 3 million; below 1,000 or 400 million all are SMEs.
    [Theory]
    [InlineData(1000, 40_000, FirmSize.Large)]
    [InlineData(1000, 39_999, FirmSize.Medium)]
    [InlineData(999, 90_000, FirmSize.Medium)]
    [InlineData(300, 1_999, FirmSize.Small)]
    [InlineData(20, 300, FirmSize.Small)]
    [InlineData(19, 5_000, FirmSize.Micro)]
    [InlineData(500, 299, FirmSize.Micro)]
    internal void Size_NeedsBothLowerLimits(int staff, long revenueWan, FirmSize size) => Assert.Equal(size, FirmSizes.Of(staff, revenueWan * 1_000_000));

    [Fact]
    public void Size_WithoutFigures_IsNotGuessed()
    {
        Assert.Null(FirmSizes.Of(null, 1));
        Assert.Null(FirmSizes.Of(1, null));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Questions_AreFilledIn_ForTheFirmAlone(TestDatabase database)
    {
        await using var site = await FinancingSite.StartAsync(database);
        await site.CompleteAsync();
        await site.App.InScopeAsync(async services =>
        {
            var db = (Exchange.Framework.Data.AppDbContext)services.GetService(typeof(Exchange.Framework.Data.AppDbContext))!;
            var right = await db.Set<IpRight>().FirstAsync(r => r.ClaimedBy == site.FirmId, TestContext.Current.CancellationToken);
            var events = new[] { ("GR01", new DateOnly(2021, 8, 6)), ("PE01", new DateOnly(2025, 6, 1)) }.Select(e => new LegalEvent
            {
                RightId = right.Id, Code = e.Item1, AnnouncedOn = e.Item2, Source = "test", EnteredAt = site.App.Time.GetUtcNow(),
            }).ToList();
            right.FoldStatus(events, new DateOnly(2026, 11, 23));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            Assert.Equal(BaseStatus.Active, right.Status);
        });

        var mine = await site.Firm.GetPageAsync("/policies/calculator");
        var stranger = await site.App.CreateClient().GetPageAsync("/policies/calculator");

        Assert.Equal("Small", mine.QuerySelector<IHtmlSelectElement>("#firm-Size")!.Value);
        Assert.Equal("true", mine.QuerySelector<IHtmlSelectElement>("#firm-ValidIp")!.Value);
        Assert.Equal("3000000", mine.QuerySelector<IHtmlInputElement>("[name=Loan]")!.Value);
        Assert.Equal("360", mine.QuerySelector<IHtmlInputElement>("[name=Days]")!.Value);
        Assert.Contains("其中已质押 1 项", mine.QuerySelector(".notice-info")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", stranger.QuerySelector<IHtmlSelectElement>("#firm-Size")!.Value);
        Assert.Null(stranger.QuerySelector("#questions ~ .notice-info"));
    }
}
