using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Tests.Rights;

/// <summary>GEN-01: on a day the rule that was in force then is asked, whoever entered it.</summary>
public sealed class TradeRuleTimelineTests
{
    private static readonly TradeRule _shipped = new(
        TradeCondition.Pledged, [TradeMode.Assignment, TradeMode.Auction], "OLD", TradeLight.Red, "text", "article", Day("2021-01-01"), null, "S3", true);

    [Fact]
    public void Version_CountsFromItsDay_ForItsModeAlone()
    {
        var version = Version("2026-06-01", TradeLight.Amber);

        Assert.Equal("OLD", On("2026-05-31", TradeMode.Assignment, version));
        Assert.Equal("NEW", On("2026-06-01", TradeMode.Assignment, version));
        Assert.Equal("OLD", On("2026-06-01", TradeMode.Auction, version));
    }

    [Fact]
    public void Newest_OfThoseInForce_Speaks()
    {
        Assert.Equal("B", On("2026-07-01", TradeMode.Assignment, Version("2026-06-01", TradeLight.Amber, "A"), Version("2026-07-01", TradeLight.Amber, "B")));

        // Of one day the later entered.
        Assert.Equal("B", On("2026-07-01", TradeMode.Assignment, Version("2026-07-01", TradeLight.Amber, "A"), Version("2026-07-01", TradeLight.Amber, "B", minute: 1)));
    }

    [Fact]
    public void LawThatComesWithTheSite_AndIsNewer_SpeaksAgain() =>
        Assert.Equal("OLD", On("2026-07-01", TradeMode.Assignment, Version("2020-01-01", TradeLight.Amber)));

    [Fact]
    public void Version_ThatSaysNothing_Silences_AndAWithdrawnOneCountsForNoDay()
    {
        Assert.Null(On("2026-07-01", TradeMode.Assignment, Version("2026-06-01", null)));
        var withdrawn = Version("2026-06-01", TradeLight.Amber);
        Assert.True(withdrawn.Withdraw("b", "typed wrongly", _now));
        Assert.False(withdrawn.Withdraw("b", "again", _now));
        Assert.Equal("OLD", On("2026-07-01", TradeMode.Assignment, withdrawn));
    }

    [Fact]
    public void Version_IsVerified_BySomebodyElse_Once()
    {
        var version = Version("2026-06-01", TradeLight.Amber);

        Assert.False(version.Confirm("a", _now));
        Assert.False(version.ToRule(isChinese: true)!.IsVerified);
        Assert.True(version.Confirm("b", _now));
        Assert.True(version.ToRule(isChinese: true)!.IsVerified);
        Assert.False(version.Confirm("c", _now));
    }

    // §4.3 and GEN-05: a right without events, or looked up too long ago, is never shown as free.
    [Theory]
    [InlineData(nameof(TradeCondition.Unknown), null, false)]
    [InlineData(nameof(TradeCondition.Unknown), TradeLight.Green, false)]
    [InlineData(nameof(TradeCondition.Stale), TradeLight.Amber, false)]
    [InlineData(nameof(TradeCondition.Stale), TradeLight.Red, true)]
    [InlineData(nameof(TradeCondition.Nothing), null, false)]
    [InlineData(nameof(TradeCondition.Nothing), TradeLight.Green, true)]
    [InlineData(nameof(TradeCondition.Pledged), TradeLight.Green, false)]
    [InlineData(nameof(TradeCondition.Pledged), null, true)]
    public void Rules_ThatNobodyMayEnter(string condition, TradeLight? light, bool allowed) =>
        Assert.Equal(allowed, TradeRuleTimeline.Against(Enum.Parse<TradeCondition>(condition), light) is null);

    [Theory]
    [InlineData("bis {0}", "{0}", true)]
    [InlineData("bis {1}", "{0}", false)]
    [InlineData("a } b", "", false)]
    [InlineData("{", "{0}", false)]
    [InlineData("plain", "", true)]
    public void Places_OfATextAreThoseThatTheRegisterFills(string text, string places, bool allowed) =>
        Assert.Equal(allowed, TradeRuleTimeline.HasPlacesOf(text, places));

    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private static string? On(string day, TradeMode mode, params TradeRuleVersion[] versions) =>
        TradeRuleTimeline.On(Day(day), [_shipped], versions, isChinese: true).SingleOrDefault(r => r.When == TradeCondition.Pledged && r.Modes.Contains(mode) && r.IsInForceOn(Day(day)))?.Code;

    private static TradeRuleVersion Version(string from, TradeLight? light, string code = "NEW", int minute = 0) => new()
    {
        When = TradeCondition.Pledged, Mode = TradeMode.Assignment, Code = code, Light = light, Text = "示例", Article = "示例", From = Day(from), Source = "test",
        Why = "test", EnteredBy = "a", EnteredAt = _now.AddMinutes(minute),
    };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
