using Exchange.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Exchange.Tests.Browser;

/// <summary>A passkey of the browser's virtual authenticator: set up, used, removed.</summary>
public sealed class PasskeyTests
{
    private const string Email = "lin@test.example";

    private readonly Chromium _chromium;

    public PasskeyTests(Chromium chromium) => _chromium = chromium;

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Passkey_SetUp_SignsInWithoutPasswordUntilItIsRemoved(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, kestrel: true);
        await app.CreateUserAsync(Email);
        await using var visitor = await Visitor.ArriveAsync(_chromium, app, "zh-CN");
        await AddAuthenticatorAsync(visitor.Page);

        await visitor.SignInAsync(Email);
        await visitor.GoAsync("/desk/settings/security");
        await visitor.FindsThePageAccessibleAsync();
        await visitor.FillAsync("设备名称", "Name of the device", "办公室电脑");
        await visitor.FillAsync("当前密码", "Present password", "wrong password");
        await visitor.PressAsync("添加通行密钥", "Add a passkey");
        await visitor.SeesAsync("密码错误。", "The password is wrong.");
        await visitor.FillAsync("当前密码", "Present password", SignIn.Password);
        await visitor.PressAsync("添加通行密钥", "Add a passkey");
        await visitor.SeesAsync("通行密钥已添加，今后可用于登录。", "The passkey is set up. You can sign in with it from now on.");
        await visitor.SeesAsync("办公室电脑", "办公室电脑");

        await visitor.PressAsync("退出登录", "Sign out", "nav.top-bar");
        await Assertions.Expect(visitor.Page.Locator("form[action='/Account/Logout']")).ToHaveCountAsync(0);
        await visitor.GoAsync("/Account/Login?returnUrl=%2Fdesk%2Fmessages");
        await visitor.PressAsync("使用通行密钥登录", "Sign in with a passkey");
        await visitor.Page.WaitForURLAsync("**/desk/messages");

        await visitor.GoAsync("/desk/settings/security");
        await visitor.PressAsync("移除通行密钥", "Remove passkey");
        await Assertions.Expect(visitor.Page.Locator("main")).Not.ToContainTextAsync("办公室电脑");
        await visitor.PressAsync("退出登录", "Sign out", "nav.top-bar");
        await Assertions.Expect(visitor.Page.Locator("form[action='/Account/Logout']")).ToHaveCountAsync(0);
        await visitor.GoAsync("/Account/Login");
        await visitor.PressAsync("使用通行密钥登录", "Sign in with a passkey");
        await visitor.SeesAsync("无法使用该通行密钥，请使用密码登录。", "The passkey could not be used. Please sign in with your password.");
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
