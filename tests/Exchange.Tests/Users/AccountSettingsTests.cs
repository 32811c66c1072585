using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using AngleSharp.Dom;
using Exchange.Framework.Auditing;
using Exchange.Tests.Infrastructure;
using Exchange.Users.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Users;

public sealed class AccountSettingsTests
{
    private const string Email = "lin@test.example";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task SecondStep_SwitchedOn_IsAskedForAndRecoveryCodesWork(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync(Email);

        var setUp = await client.PostFormAsync("/desk/settings/security", "authenticator/begin");
        var key = (await setUp.ReadPageAsync()).QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var qr = await client.GetAsync("/desk/settings/security/authenticator/qr.svg", TestContext.Current.CancellationToken);
        var codesPage = await (await client.PostFormAsync("/desk/settings/security/authenticator", null, ("Code", Totp(key)), ("CurrentPassword", SignIn.Password))).ReadPageAsync();
        var codes = codesPage.QuerySelector("#recovery-codes")!.TextContent.Split('\n');

        var withCode = app.CreateClient();
        var second = await withCode.PostFormAsync("/Account/Login", "/Account/Login", ("Email", Email), ("Password", SignIn.Password));
        var notYet = await app.CreateClient(followRedirects: false).GetAsync("/desk", TestContext.Current.CancellationToken);
        var wrong = await withCode.PostFormAsync("/Account/TwoFactor", null, ("Code", "000000"));
        var inside = await withCode.PostFormAsync("/Account/TwoFactor", null, ("Code", Totp(key)));
        var withRecovery = app.CreateClient();
        await withRecovery.PostFormAsync("/Account/Login", "/Account/Login", ("Email", Email), ("Password", SignIn.Password));
        var recovered = await withRecovery.PostFormAsync("/Account/RecoveryCode", null, ("Code", codes[0]));

        Assert.Equal("image/svg+xml", qr.Content.Headers.ContentType!.MediaType);
        Assert.Equal(10, codes.Length);
        Assert.Equal("/Account/TwoFactor", second.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.Redirect, notYet.StatusCode);
        Assert.Equal("/Account/TwoFactor", wrong.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/desk", inside.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/desk", recovered.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task StrongWaysIn_WithoutThePassword_AreNotAdded(TestDatabase database)
    {
        const string Security = "/desk/settings/security";
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync(Email);
        var setUp = await client.PostFormAsync(Security, "authenticator/begin");
        var key = (await setUp.ReadPageAsync()).QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        var none = await client.PostFormAsync($"{Security}/authenticator", null, ("Code", Totp(key)));
        var wrong = await client.PostFormAsync($"{Security}/authenticator", null, ("Code", Totp(key)), ("CurrentPassword", "wrong password"));
        var noOptions = await OptionsAsync("wrong password");
        var noPasskey = await client.PostFormAsync(Security, "/passkeys", ("credential", "{}"), ("currentPassword", "wrong password"));
        var options = await OptionsAsync(SignIn.Password);
        using var refused = JsonDocument.Parse(noOptions);
        using var given = JsonDocument.Parse(options);

        Assert.NotNull((await none.ReadPageAsync()).QuerySelector("#CurrentPassword-error"));
        Assert.Equal("密码错误。", (await wrong.ReadPageAsync()).QuerySelector("#CurrentPassword-error")!.TextContent);
        Assert.False(await app.QueryAsync(db => db.Set<ExchangeUser>().AnyAsync(u => u.TwoFactorEnabled)));
        Assert.Equal("密码错误。", Assert.Single(refused.RootElement.EnumerateObject()).Value.GetString());
        Assert.Equal("密码错误。", (await noPasskey.ReadPageAsync()).QuerySelector("main .notice-error")?.TextContent);
        Assert.True(given.RootElement.TryGetProperty("challenge", out _));

        async Task<string> OptionsAsync(string password)
        {
            var form = (await client.GetPageAsync(Security)).QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("form[data-passkey-register]")!;
            form.SetAttribute("action", form.GetAttribute("data-passkey-register"));
            var answer = await client.SubmitAsync(form, Security, [new("currentPassword", password)]);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Reset_RemovesPasskeysUnlessToldNotTo(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var id = await app.CreateUserAsync(Email);
        await app.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<ExchangeUser>>();
            var passkey = new UserPasskeyInfo([1, 2, 3], [4], app.Time.GetUtcNow(), 0, null, true, true, true, [], []);
            await users.AddOrUpdatePasskeyAsync((await users.FindByIdAsync(id))!, passkey);
        });

        Assert.Equal(1, await ResetAsync("false"));
        app.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(0, await ResetAsync("true"));

        async Task<int> ResetAsync(string remove)
        {
            var client = app.CreateClient();
            await client.PostFormAsync("/Account/ForgotPassword", null, ("Email", Email));
            var link = (await app.ReadMailAsync(Email)).Last(m => m.TextBody!.Contains("/Account/ResetPassword", StringComparison.Ordinal)).Link("/Account/ResetPassword");
            var page = await client.GetPageAsync(link);
            Assert.True(page.QuerySelector("#RemovePasskeys")!.HasAttribute("checked"));
            await client.PostFormAsync(link, "/Account/ResetPassword", ("Password", "a brand new password"), ("RemovePasskeys", remove));
            return await app.QueryAsync(db => db.Set<IdentityUserPasskey<string>>().CountAsync());
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Profile_ChangedElsewhereMeanwhile_ShowsBothVersions(TestDatabase database)
    {
        const string Profile = "/desk/settings/profile";
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync(Email);
        var opened = (await client.GetPageAsync(Profile)).QuerySelectorAll<AngleSharp.Html.Dom.IHtmlFormElement>("main form").Single();
        await client.PostFormAsync(Profile, null, ("DisplayName", "林一"));

        var stale = await client.SubmitAsync(opened, Profile, [new("DisplayName", "林二")]);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var page = await stale.ReadPageAsync();
        Assert.Contains("林一", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("林二", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);

        var form = page.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlFormElement>("main form").Single();
        await client.SubmitAsync(form, Profile, []);
        Assert.Equal("林二", (await client.GetPageAsync(Profile)).QuerySelector("#DisplayName")!.GetAttribute("value"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Password_Changed_KeepsThisDeviceAndEndsOthers(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var other = await app.SignInAsync(Email, followRedirects: false);
        var client = await app.SignInAsync(Email);

        var wrong = await client.PostFormAsync("/desk/settings/security/password", null, ("CurrentPassword", "wrong"), ("Password", "a brand new password"));
        await client.PostFormAsync("/desk/settings/security/password", null, ("CurrentPassword", SignIn.Password), ("Password", "a brand new password"));

        Assert.Equal("密码错误。", (await wrong.ReadPageAsync()).QuerySelector("#CurrentPassword-error")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/desk", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal("/desk", (await client.GetAsync("/desk", TestContext.Current.CancellationToken)).RequestMessage!.RequestUri!.AbsolutePath);
        await app.CreateClient().SignInWithPasswordAsync(Email, "a brand new password");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Email_Changed_CountsAfterTheLinkIsOpened(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.CreateUserAsync("taken@test.example");
        var client = await app.SignInAsync(Email);

        await client.PostFormAsync("/desk/settings/security/email", null, ("Email", "taken@test.example"), ("CurrentPassword", SignIn.Password));
        await client.PostFormAsync("/desk/settings/security/email", null, ("Email", "new@test.example"), ("CurrentPassword", SignIn.Password));
        var link = (await app.ReadMailAsync("new@test.example")).Single().Link("/Account/ConfirmEmailChange");
        await client.PostFormAsync(link, "/Account/ConfirmEmailChange");

        await app.CreateClient().SignInWithPasswordAsync("new@test.example", SignIn.Password);
        Assert.Equal("您已有账户", (await app.ReadMailAsync("taken@test.example")).Single().Subject);
        Assert.Equal("您的账户邮箱已更换", (await app.ReadMailAsync(Email)).Single().Subject);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Export_HoldsWhatIsKept(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync(Email);

        var answer = await client.PostFormAsync("/desk/settings/data", "export");
        using var export = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Email, export.RootElement.GetProperty("account").GetProperty("Email").GetString());
        Assert.Equal(2, export.RootElement.GetProperty("consents").GetArrayLength());
        Assert.True(export.RootElement.TryGetProperty("messages", out _));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Closure_ErasesThePersonAndKeepsTheTrail(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync(Email, followRedirects: false);

        await client.PostFormAsync("/desk/settings/data/close", "/close", ("Form.CurrentPassword", "wrong"));
        var stillOpen = await client.GetAsync("/desk", TestContext.Current.CancellationToken);
        await client.PostFormAsync("/desk/settings/data/close", "/close", ("Form.CurrentPassword", SignIn.Password));

        Assert.Equal(HttpStatusCode.OK, stillOpen.StatusCode);
        var user = await app.QueryAsync(db => db.Set<ExchangeUser>().SingleAsync());
        Assert.NotNull(user.ClosedAt);
        Assert.EndsWith("@closed.invalid", user.Email, StringComparison.Ordinal);
        Assert.Null(user.PasswordHash);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/desk", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal("您的账户已注销", (await app.ReadMailAsync(Email))[^1].Subject);
        Assert.True(await app.QueryAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.Action == "user.closed" && a.SubjectId == user.Id)));
        Assert.False(await app.QueryAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.ActorName == Email)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task EveryPageOfTheAccount_Opens(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync(Email);
        string[] pages =
        [
            "/Login", "/Account/Register", "/Account/CheckMail", "/Account/ResendConfirmation", "/Account/ForgotPassword", "/Account/TwoFactor",
            "/Account/RecoveryCode", "/Account/ConfirmEmail?userId=a&code=b", "/Account/ResetPassword?userId=a&code=b",
            "/Account/ConfirmEmailChange?userId=a&email=b&code=c", "/desk", "/desk/messages", "/desk/messages?show=unread&page=7", "/desk/messages/badge",
            "/desk/settings/profile", "/desk/settings/security", "/desk/settings/security/password", "/desk/settings/security/email",
            "/desk/settings/security/authenticator/off", "/desk/settings/security/recovery-codes", "/desk/settings/sessions",
            "/desk/settings/notifications", "/desk/settings/data", "/desk/settings/data/close",
        ];

        foreach (var page in pages)
        {
            foreach (var culture in new[] { "zh-CN", "en" })
            {
                var html = await client.GetPageAsync($"{page}{(page.Contains('?') ? '&' : '?')}culture={culture}");
                Assert.True(page.EndsWith("badge", StringComparison.Ordinal) || html.QuerySelectorAll("h1").Length == 1, page);
            }
        }
    }

    // RFC 6238 with the 30 second step and 6 digits that authenticator apps use; Identity reads the real clock.
    private static string Totp(string key)
    {
        var step = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard of authenticator apps.
        var hash = HMACSHA1.HashData(FromBase32(key), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7fffffff) % 1_000_000;
        return number.ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(text.Select(c => Convert.ToString(alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
