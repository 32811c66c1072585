using System.Net;
using Exchange.Parties.Domain;
using Exchange.Parties.Services;

namespace Exchange.Tests.Parties;

/// <summary>Where webhooks may lead, how they are signed, how long they are tried.</summary>
public sealed class WebhookRulesTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("https://example.com/hook", true)]
    [InlineData("https://example.com:443/hook?x=1", true)]
    [InlineData("http://example.com/hook", false)]
    [InlineData("https://example.com:8443/hook", false)]
    [InlineData("https://127.0.0.1/hook", false)]
    [InlineData("https://[::1]/hook", false)]
    [InlineData("https://2130706433/hook", false)]
    [InlineData("https://localhost/hook", false)]
    [InlineData("https://user:secret@example.com/", false)]
    [InlineData("https://example.com/#x", false)]
    [InlineData("ftp://example.com/", false)]
    [InlineData("/desk", false)]
    [InlineData("", false)]
    public void Parse_Address_TakesNamedHostsByHttpsAlone(string text, bool taken) => Assert.Equal(taken, WebhookAddress.Parse(text) is not null);

    [Theory]
    [InlineData("93.184.215.14", true)]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", true)]
    [InlineData("::ffff:93.184.215.14", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:1::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("ff02::1", false)]
    public void IsPublic_Address_IsThatOfTheWorldAlone(string address, bool isPublic) => Assert.Equal(isPublic, WebhookAddress.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public void Choose_OneOfManyNotPublic_LeadsNowhere()
    {
        var world = IPAddress.Parse("93.184.215.14");

        Assert.Equal(world, WebhookConnection.Choose([world]));
        Assert.Throws<HttpRequestException>(() => WebhookConnection.Choose([world, IPAddress.Loopback]));
        Assert.Throws<HttpRequestException>(() => WebhookConnection.Choose([]));
    }

    /// <summary>The example of the Standard Webhooks specification.</summary>
    [Fact]
    public void Sign_ExampleOfTheSpecification_IsTheSame() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "{\"test\": 2432232314}"));

    [Fact]
    public void Failed_Delivery_IsTriedWithGrowingPausesAndGivenUp()
    {
        var delivery = new WebhookDelivery { WebhookId = Guid.NewGuid(), Kind = "test", Payload = "{}", CreatedAt = _now, NextAttemptAt = _now };
        var pauses = new List<TimeSpan>();
        while (delivery.State == WebhookDeliveryState.Waiting)
        {
            delivery.Failed(503, null, _now);
            pauses.Add(delivery.NextAttemptAt - _now);
        }

        Assert.Equal(8, delivery.Attempts);
        Assert.Equal(WebhookDeliveryState.Failed, delivery.State);
        Assert.Equal(pauses.Take(7).Order(), pauses.Take(7));
        Assert.Equal(7, pauses.Take(7).Distinct().Count());
    }
}
