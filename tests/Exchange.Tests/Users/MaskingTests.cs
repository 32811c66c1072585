using System.Net;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;

namespace Exchange.Tests.Users;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("lin@example.com", "l***@example.com")]
    [InlineData("a@b.cn", "a***@b.cn")]
    [InlineData("@b.cn", "***")]
    [InlineData("", "***")]
    [InlineData(null, "***")]
    public void Email_ShowsTheFirstCharacterAndTheDomain(string? email, string expected) => Assert.Equal(expected, Masking.Email(email));

    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("138-1234-1234", "138****1234")]
    [InlineData("3331234", "***")]
    [InlineData(null, "***")]
    public void Phone_ShowsTheEnds(string? phone, string expected) => Assert.Equal(expected, Masking.Phone(phone));

    [Theory]
    [InlineData("192.0.2.17", "192.0.*.*")]
    [InlineData("::ffff:192.0.2.17", "192.0.*.*")]
    [InlineData("2001:db8:1::7", "2001:0db8:*")]
    public void NetworkAddress_ShowsTheNetworkOnly(string address, string expected) =>
        Assert.Equal(expected, Masking.NetworkAddress(IPAddress.Parse(address)));

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Safari/604.1", "Safari · iPhone")]
    [InlineData("curl/8", "")]
    [InlineData(null, "")]
    public void DeviceName_NamesBrowserAndSystem(string? userAgent, string expected) => Assert.Equal(expected, DeviceName.From(userAgent));
}
