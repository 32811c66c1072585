using Exchange.Advertising.Domain;

namespace Exchange.Tests.Advertising;

public sealed class AdBookingTests
{
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly Creative _creative = new("专利质押贷款", "材料一次交齐。", "https://bank.example/pledge", "");

    [Fact]
    public void Booking_FromDraftToEnd_PassesItsStates()
    {
        var booking = Draft();

        Assert.True(booking.Submit(_today, 70_000, _now).Succeeded);
        Assert.Equal(AdState.Submitted, booking.State);
        Assert.True(booking.Approve(_today, null, _now).Succeeded);
        Assert.Equal(AdState.Scheduled, booking.State);
        Assert.False(booking.Advance(_today));
        Assert.True(booking.Advance(booking.FromOn));
        Assert.Equal(AdState.Running, booking.State);
        Assert.True(booking.Advance(booking.UntilOn.AddDays(1)));
        Assert.Equal(AdState.Ended, booking.State);
        Assert.False(booking.Withdraw().Succeeded);
    }

    [Theory]
    [InlineData("专利质押贷款", "材料一次交齐。", "")]
    [InlineData("全市第一的代理机构", "发明专利包授权，Guaranteed。", "全市第一、包授权、guaranteed")]
    [InlineData("零风险理财", "年化 6%", "零风险")]
    public void Words_OfSuperlativesAndPromises_AreHintedAtButNotRefused(string headline, string text, string expected)
    {
        var creative = _creative with { Headline = headline, Text = text };

        Assert.Equal(expected, string.Join("、", creative.DoubtfulWords));
        Assert.Empty(creative.Check());
    }

    [Fact]
    public void Booking_AfterSubmission_CannotBeRewritten()
    {
        var booking = Draft();
        booking.Submit(_today, 0, _now);

        Assert.False(booking.Revise(AdSlot.TopicTop, booking.Period, [], _creative).Succeeded);
        Assert.False(booking.Submit(_today, 0, _now).Succeeded);

        Assert.True(booking.Return("请更换标题。", _now).Succeeded);
        Assert.True(booking.Revise(AdSlot.TopicTop, booking.Period, [], _creative).Succeeded);
    }

    [Fact]
    public void Booking_WhoseDaysPassUnreviewed_ComesBack()
    {
        var booking = Draft();
        booking.Submit(_today, 0, _now);

        Assert.False(booking.Approve(booking.UntilOn.AddDays(1), null, _now).Succeeded);
        Assert.True(booking.Advance(booking.UntilOn.AddDays(1)));
        Assert.Equal(AdState.Returned, booking.State);
        Assert.Null(booking.Reason);
    }

    [Fact]
    public void Booking_Stopped_IsShownNoLonger()
    {
        var booking = Draft();
        booking.Submit(_today, 0, _now);
        booking.Approve(_today, Guid.CreateVersion7(), _now);
        Assert.True(booking.IsShownOn(booking.FromOn));

        Assert.True(booking.Stop("与事实不符。").Succeeded);

        Assert.False(booking.IsShownOn(booking.FromOn));
        Assert.Null(booking.PublicFileId);
    }

    [Fact]
    public void Booking_HeldBack_ComesBackToItsDays()
    {
        var booking = Draft();
        booking.Submit(_today, 0, _now);
        Assert.False(booking.Hold());
        booking.Approve(_today, null, _now);

        Assert.True(booking.Hold());
        Assert.False(booking.Hold());
        Assert.False(booking.IsShownOn(booking.FromOn));
        Assert.True(booking.Resume(_today));
        Assert.Equal(AdState.Scheduled, booking.State);

        booking.Hold();
        Assert.True(booking.Resume(booking.FromOn));
        Assert.Equal(AdState.Running, booking.State);

        booking.Hold();
        var after = booking.UntilOn.AddDays(1);
        Assert.False(booking.Resume(after));
        Assert.True(booking.Advance(after));
        Assert.Equal(AdState.Ended, booking.State);
    }

    [Theory]
    [InlineData(0, 7, "From")]
    [InlineData(5, 4, "Until")]
    [InlineData(1, 93, "Until")]
    [InlineData(181, 185, "From")]
    [InlineData(1, 92, null)]
    [InlineData(180, 180, null)]
    public void Period_OutsideItsBounds_IsRefused(int from, int until, string? field)
    {
        var problem = new AdPeriod(_today.AddDays(from), _today.AddDays(until)).Check(_today);

        Assert.Equal(field, problem?.Field);
        Assert.Equal(field is null, problem is null);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(28, 4)]
    public void Weeks_OfAPeriod_CountABegunOneWhole(int days, int weeks) =>
        Assert.Equal(weeks, new AdPeriod(_today, _today.AddDays(days - 1)).Weeks);

    [Theory]
    [InlineData("https://bank.example/a?b=1#c", true)]
    [InlineData("https://银行.example/", true)]
    [InlineData("http://bank.example/", false)]
    [InlineData("//bank.example/", false)]
    [InlineData("https://user@bank.example/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://bank.example/ javascript:alert(1)", false)]
    [InlineData("data:text/html,<script>", false)]
    [InlineData("", false)]
    public void Link_OtherThanHttps_IsRefused(string link, bool accepted) =>
        Assert.Equal(accepted, !(_creative with { Link = link }).Check().Any());

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("< img src=x onerror=alert(1)>")]
    [InlineData("</a>")]
    [InlineData("<!-- -->")]
    [InlineData("JaVaScRiPt :alert(1)")]
    public void Words_WithMarkupOrScript_AreRefused(string text)
    {
        Assert.Contains((_creative with { Headline = text }).Check(), r => r.Error == Creative.ScriptError);
        Assert.True((_creative with { Text = text }).CarriesScript);
    }

    [Fact]
    public void Words_WithSignsOfArithmetic_AreAccepted() =>
        Assert.Empty((_creative with { Text = "利率 < 4%，额度 > 100 万元，A&B" }).Check());

    [Fact]
    public void Headline_OfFortyCharacters_IsTheLongest()
    {
        Assert.Empty((_creative with { Headline = new string('钒', 40) }).Check());
        Assert.Single((_creative with { Headline = new string('钒', 41) }).Check());
    }

    [Fact]
    public void Rotation_OverAnHour_GivesEachTheSameTime()
    {
        var turns = Enumerable.Range(0, 60).Select(m => Rotation.Pick(3, _now.AddMinutes(m))).GroupBy(i => i).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(3, turns.Count);
        Assert.All(turns.Values, count => Assert.Equal(20, count));
        Assert.Equal(Rotation.Pick(3, _now), Rotation.Pick(3, _now.AddSeconds(59 - _now.Second)));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("Mozilla/5.0 (compatible; Baiduspider/2.0)", true)]
    [InlineData("curl/8.5.0", true)]
    [InlineData(AdvertSite.Browser, false)]
    public void Readers_ByTheirName_AreProgramsOrPeople(string? userAgent, bool isProgram) => Assert.Equal(isProgram, Readers.IsProgram(userAgent));

    private static AdBooking Draft()
    {
        var booking = new AdBooking(Guid.CreateVersion7(), isDemo: true, _now);
        booking.Enter("AD-2026-000001");
        Assert.True(booking.Revise(AdSlot.HomeBand, new AdPeriod(_today.AddDays(7), _today.AddDays(13)), [], _creative).Succeeded);
        return booking;
    }
}
