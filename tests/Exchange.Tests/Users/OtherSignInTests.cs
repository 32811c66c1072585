using System.Net;
using System.Text.RegularExpressions;
using Exchange.Tests.Infrastructure;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Users;

/// <summary>Signing in by text message and by WeChat: not there without a provider, and with one only for who has linked it.</summary>
public sealed partial class OtherSignInTests
{
    private const string Email = "lin@test.example";
    private const string Phone = "138 0000 1234";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    public static TheoryData<string> Addresses { get; } =
        ["/Account/Sms", "/Account/Sms/Code", "/Account/WeChat", "/Account/WeChat/Callback?code=code-x&state=y", "/desk/settings/security/sms", "/desk/settings/security/wechat"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WithoutProvider_NoAddressIsThere_AndThePagesSayThatItIsOff()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = await app.SignInAsync(Email);

        foreach (var address in Addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync((string)address.Data, Cancel)).StatusCode);
        }

        var form = await client.GetPageAsync("/Account/Login");
        Assert.Contains("短信验证码登录和微信登录未开通", form.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(form.QuerySelector("[href^='/Account/Sms'], [href^='/Account/WeChat']"));
        Assert.Contains("运营方尚未配置", (await client.GetPageAsync("/desk/settings/security")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Sms_LinkedTelephone_SignsIn(TestDatabase database)
    {
        var sms = new FakeSms();
        await using var app = await ExchangeApp.StartAsync(database, services: s => s.AddSingleton<ISmsSender>(sms));
        var owner = await app.SignInAsync(Email);
        var stranger = app.CreateClient();

        var unlinked = await AskAsync(app, stranger);
        await owner.PostFormAsync("/desk/settings/security/sms", "/desk/settings/security/sms", ("Phone", Phone), ("CurrentPassword", "wrong password"));
        await app.RunBackgroundWorkAsync();
        var withoutPassword = sms.Sent.Count;
        await owner.PostFormAsync("/desk/settings/security/sms", "/desk/settings/security/sms", ("Phone", Phone), ("CurrentPassword", SignIn.Password));
        await app.RunBackgroundWorkAsync();
        var link = CodeOf(sms);
        await owner.PostFormAsync($"/desk/settings/security/sms/code?phone={Uri.EscapeDataString(Phone)}", "/sms/code", ("Code", link));
        app.Time.Advance(TimeSpan.FromMinutes(2));
        var linked = await AskAsync(app, stranger);
        // Asking again at once sends nothing: messages cost money.
        await AskAsync(app, stranger);
        var wrong = await SignInAsync(stranger, "000000");
        var right = await SignInAsync(stranger, CodeOf(sms));

        Assert.Equal(0, withoutPassword);
        Assert.Equal(unlinked, linked);
        Assert.Equal([("+8613800001234"), "+8613800001234"], sms.Sent.Select(m => m.Phone));
        Assert.Equal("/Account/Sms/Code", wrong);
        Assert.Equal("/desk", right);
        Assert.Equal(Email, await EmailOfAsync(app, stranger));
    }

    [Fact]
    public async Task Sms_CodeForLinking_DoesNotSignIn()
    {
        var sms = new FakeSms();
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, services: s => s.AddSingleton<ISmsSender>(sms));
        var owner = await app.SignInAsync(Email);
        await owner.PostFormAsync("/desk/settings/security/sms", "/desk/settings/security/sms", ("Phone", Phone), ("CurrentPassword", SignIn.Password));
        await app.RunBackgroundWorkAsync();

        Assert.Equal("/Account/Sms/Code", await SignInAsync(app.CreateClient(), CodeOf(sms)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task WeChat_LinkedPerson_SignsIn(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, services: s => s.AddSingleton<IWeChatSignIn>(new FakeWeChat()));
        var owner = await app.SignInAsync(Email, followRedirects: false);
        var stranger = app.CreateClient(followRedirects: false);

        var unlinked = await ReturnAsync(stranger, await BeginAsync(stranger), "code-lin");
        var begun = await owner.PostFormAsync("/desk/settings/security/wechat", "/desk/settings/security/wechat", ("CurrentPassword", SignIn.Password));
        var linked = await ReturnAsync(owner, StateOf(begun), "code-lin");
        var state = await BeginAsync(stranger);
        var forged = await ReturnAsync(stranger, new string('0', state.Length), "code-lin");
        var signedIn = await ReturnAsync(stranger, await BeginAsync(stranger), "code-lin");

        Assert.Equal(HttpStatusCode.OK, unlinked.StatusCode);
        Assert.Equal("/desk/settings/security", linked.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, forged.StatusCode);
        Assert.StartsWith("/Account/Consent", signedIn.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal(Email, await EmailOfAsync(app, stranger));
    }

    [Fact]
    public async Task WeChat_OfAClosedAccount_SignsInNobody()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, services: s => s.AddSingleton<IWeChatSignIn>(new FakeWeChat()));
        var owner = await app.SignInAsync(Email, followRedirects: false);
        var begun = await owner.PostFormAsync("/desk/settings/security/wechat", "/desk/settings/security/wechat", ("CurrentPassword", SignIn.Password));
        await ReturnAsync(owner, StateOf(begun), "code-lin");
        await owner.PostFormAsync("/desk/settings/data/close", "/desk/settings/data/close", ("Form.CurrentPassword", SignIn.Password));
        var stranger = app.CreateClient(followRedirects: false);

        Assert.Equal(HttpStatusCode.OK, (await ReturnAsync(stranger, await BeginAsync(stranger), "code-lin")).StatusCode);
    }

    [Theory]
    [InlineData("138 0000 1234", "+8613800001234")]
    [InlineData("+44 20 7946 0018", "+442079460018")]
    [InlineData("08123456", null)]
    [InlineData("+1", null)]
    [InlineData("", null)]
    public void Normalise_OfWhatIsTyped_IsInternationalOrNothing(string typed, string? expected) => Assert.Equal(expected, MobileNumber.Normalise(typed));

    /// <returns>The text of the answer.</returns>
    private static async Task<string> AskAsync(ExchangeApp app, HttpClient client)
    {
        var answer = await client.PostFormAsync("/Account/Sms", "/Account/Sms", ("Phone", Phone));
        await app.RunBackgroundWorkAsync();
        return (await answer.ReadPageAsync()).QuerySelector("main")!.TextContent.Trim();
    }

    /// <returns>Where it led.</returns>
    private static async Task<string> SignInAsync(HttpClient client, string code) =>
        (await client.PostFormAsync($"/Account/Sms/Code?phone={Uri.EscapeDataString(Phone)}", "/Account/Sms/Code", ("Code", code))).RequestMessage!.RequestUri!.AbsolutePath;

    private static async Task<string> BeginAsync(HttpClient client) => StateOf(await client.GetAsync("/Account/WeChat", Cancel));

    private static string StateOf(HttpResponseMessage begun) => begun.Headers.Location!.Query["?state=".Length..];

    private static Task<HttpResponseMessage> ReturnAsync(HttpClient client, string state, string code) =>
        client.GetAsync($"/Account/WeChat/Callback?code={code}&state={state}", Cancel);

    private static async Task<string> EmailOfAsync(ExchangeApp app, HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/settings/security");
        var page = await (await client.SendAsync(request, Cancel)).ReadPageAsync();
        return page.QuerySelectorAll("main dd").Select(d => d.TextContent.Trim().Split(' ')[0]).First(t => t.Contains('@', StringComparison.Ordinal));
    }

    private static string CodeOf(FakeSms sms) => CodePattern().Match(sms.Sent[^1].Text).Value;

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex CodePattern();
}
