using System.Globalization;
using Exchange.Content.Domain;

namespace Exchange.Tests.Content;

public sealed class DigestSubscriptionTests
{
    [Theory]
    [InlineData("Daily", "2026-11-23T08:00:00+08:00", "2026-11-24T07:30:00+08:00")]
    [InlineData("Daily", "2026-11-23T07:29:59+08:00", "2026-11-23T07:30:00+08:00")]
    [InlineData("Daily", "2026-11-23T07:30:00+08:00", "2026-11-24T07:30:00+08:00")]
    // By the calendar of the site (rules GEN-05): still Sunday in UTC.
    [InlineData("Weekly", "2026-11-23T00:30:00+08:00", "2026-11-23T07:30:00+08:00")]
    [InlineData("Weekly", "2026-11-23T08:00:00+08:00", "2026-11-30T07:30:00+08:00")]
    [InlineData("Weekly", "2026-12-31T12:00:00+08:00", "2027-01-04T07:30:00+08:00")]
    public void Confirm_AtAnInstant_SetsTheNextMorning(string period, string now, string next)
    {
        var subscription = Subscribe(Enum.Parse<DigestPeriod>(period));
        var at = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

        subscription.Confirm(at);
        subscription.Confirm(at.AddDays(3));

        Assert.Equal(DateTimeOffset.Parse(next, CultureInfo.InvariantCulture), subscription.NextAt);
        Assert.Equal(at, subscription.ConfirmedAt);
    }

    [Fact]
    public void Span_OfSuccessiveDigests_LeavesNoGapAndNoOverlap()
    {
        var now = DateTimeOffset.UnixEpoch;
        var subscription = Subscribe(DigestPeriod.Daily);
        subscription.Confirm(now);

        // Just confirmed: nothing has settled yet.
        Assert.Equal((now, now), subscription.Span(now.AddMinutes(4)));
        var (since, until) = subscription.Span(now.AddDays(1));
        subscription.Told(until, hasMail: true, now.AddDays(1));
        Assert.Equal((now, now.AddDays(1).AddMinutes(-5)), (since, until));
        Assert.Equal(until, subscription.Span(now.AddDays(2)).Since);
    }

    [Theory]
    [InlineData("li@example.com", "l***@example.com")]
    [InlineData("𠮷@example.com", "𠮷***@example.com")]
    [InlineData("@example.com", "***")]
    public void MaskedEmail_OfAnAddress_ShowsTheFirstCharacterAndTheDomain(string email, string masked) =>
        Assert.Equal(masked, new DigestSubscription(email, Choice(DigestPeriod.Daily), DateTimeOffset.UnixEpoch).MaskedEmail);

    [Fact]
    public void Key_OfAChoice_IsTheSameWhateverTheOrder()
    {
        var one = new DigestChoice(["a", "b"], ["x", "y"], "Word", "en", DigestPeriod.Daily);

        Assert.Equal(one.Key, (one with { Types = ["b", "a"], Topics = ["y", "x"], Words = "word" }).Key);
        Assert.Distinct([one.Key, (one with { Types = [] }).Key, (one with { Topics = [] }).Key, (one with { Words = "" }).Key, (one with { Culture = "zh-CN" }).Key, (one with { Period = DigestPeriod.Weekly }).Key]);
    }

    private static DigestSubscription Subscribe(DigestPeriod period) => new("a@test.example", Choice(period), DateTimeOffset.UnixEpoch);

    private static DigestChoice Choice(DigestPeriod period) => new([], [], "", "zh-CN", period);
}
