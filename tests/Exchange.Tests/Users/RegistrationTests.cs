using System.Net;
using Exchange.Tests.Infrastructure;
using Exchange.Users.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Users;

public sealed class RegistrationTests
{
    private const string Email = "lin@test.example";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Register_ConfirmWithLinkAndPassword_SignsIn(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = app.CreateClient();

        await RegisterAsync(client, Email, SignIn.Password);
        var early = await client.PostFormAsync("/Account/Login", "/Account/Login", ("Email", Email), ("Password", SignIn.Password));
        var link = (await app.ReadMailAsync(Email)).Single().Link("/Account/ConfirmEmail");
        var wrong = await client.PostFormAsync(link, "/Account/ConfirmEmail", ("Password", "not the password"));
        var confirmed = await client.PostFormAsync(link, "/Account/ConfirmEmail", ("Password", SignIn.Password));

        Assert.Equal("/Account/ResendConfirmation", early.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/Account/ConfirmEmail", wrong.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/desk", confirmed.RequestMessage!.RequestUri!.AbsolutePath);
        var consents = await app.QueryAsync(db => db.Set<Consent>().Select(c => c.Document).ToListAsync());
        Assert.Equal(["privacy", "terms"], consents.Order());
        var stored = await app.QueryAsync(db => db.Set<Exchange.Notifications.Domain.OutgoingMail>().ToListAsync());
        // The secret link is erased once the mail is sent.
        Assert.All(stored, mail => Assert.Equal("", mail.Text));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Register_WithKnownAddress_AnswersAsWithANewOne(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.CreateUserAsync(Email);
        var client = app.CreateClient();

        var known = await RegisterAsync(client, Email, "another long password");
        var unknown = await RegisterAsync(client, "new@test.example", "another long password");

        Assert.Equal(known.RequestMessage!.RequestUri, unknown.RequestMessage!.RequestUri);
        Assert.Equal(await VisibleTextAsync(known), await VisibleTextAsync(unknown));
        Assert.Equal("您已有账户", (await app.ReadMailAsync(Email)).Single().Subject);
        // The password of the account is not touched.
        await app.CreateClient().SignInWithPasswordAsync(Email, SignIn.Password);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Reset_OfKnownAndUnknownAddress_AnswersTheSame(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.CreateUserAsync(Email);
        var client = app.CreateClient();

        var known = await client.PostFormAsync("/Account/ForgotPassword", null, ("Email", Email));
        var unknown = await client.PostFormAsync("/Account/ForgotPassword", null, ("Email", "nobody@test.example"));

        Assert.Equal(await VisibleTextAsync(known), await VisibleTextAsync(unknown));
        Assert.Single(await app.ReadMailAsync(Email));
        Assert.Empty(await app.ReadMailAsync("nobody@test.example"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Mails_AskedForAgainAndAgain_GoOutOnceInFiveMinutes(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.CreateUserAsync(Email);
        var client = app.CreateClient();

        for (var i = 0; i < 3; i++)
        {
            await client.PostFormAsync("/Account/ForgotPassword", null, ("Email", Email));
            await RegisterAsync(client, Email, "another long password");
        }

        Assert.Equal(2, (await app.ReadMailAsync(Email)).Count);
        app.Time.Advance(TimeSpan.FromMinutes(5));
        await client.PostFormAsync("/Account/ForgotPassword", null, ("Email", Email));
        Assert.Equal(3, (await app.ReadMailAsync(Email)).Count);
    }

    // Whoever registers somebody else's address again and again does not fill that mailbox; the link that was sent last counts.
    [Fact]
    public async Task Register_AgainAndAgainWithoutConfirming_SendsThreeMailsInFiveMinutes()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = app.CreateClient();
        for (var i = 0; i < 5; i++)
        {
            await RegisterAsync(client, Email, i < 3 ? SignIn.Password : "another long password");
        }

        var mails = await app.ReadMailAsync(Email);
        Assert.Equal(3, mails.Count);
        app.Time.Advance(TimeSpan.FromMinutes(5));
        await RegisterAsync(client, Email, SignIn.Password);
        Assert.Equal(4, (await app.ReadMailAsync(Email)).Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Register_WithoutConsentAddressOrLongPassword_IsRefusedAtTheField(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = app.CreateClient();

        var noConsent = await client.PostFormAsync("/Account/Register", null, ("Email", Email), ("Password", SignIn.Password), ("Consent", "false"));
        var noAddress = await client.PostFormAsync("/Account/Register", null, ("Email", "a@b <c@d.example>"), ("Password", SignIn.Password), ("Consent", "true"));
        var tooShort = await client.PostFormAsync("/Account/Register", null, ("Email", Email), ("Password", "short"), ("Consent", "true"));

        Assert.Equal("注册账户须同意上述文件。", (await noConsent.ReadPageAsync()).QuerySelector("#Consent-error")?.TextContent);
        Assert.Equal("请输入有效的邮箱地址。", (await noAddress.ReadPageAsync()).QuerySelector("#Email-error")?.TextContent);
        Assert.Equal("密码至少需要 10 个字符。", (await tooShort.ReadPageAsync()).QuerySelector("#Password-error")?.TextContent);
        Assert.Equal(0, await app.QueryAsync(db => db.Set<ExchangeUser>().CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Reset_WithLinkFromMail_SetsThePasswordAndEndsSessions(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var signedIn = await app.SignInAsync(Email, followRedirects: false);
        var client = app.CreateClient();

        await client.PostFormAsync("/Account/ForgotPassword", null, ("Email", Email));
        var link = (await app.ReadMailAsync(Email)).Single().Link("/Account/ResetPassword");
        await client.PostFormAsync(link, "/Account/ResetPassword", ("Password", "a brand new password"));
        var again = await client.PostFormAsync(link, "/Account/ResetPassword", ("Password", "yet another password"));

        await client.SignInWithPasswordAsync(Email, "a brand new password");
        Assert.Equal(HttpStatusCode.Redirect, (await signedIn.GetAsync("/desk", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("此链接已使用或已过期", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> RegisterAsync(HttpClient client, string email, string password) =>
        client.PostFormAsync("/Account/Register", null, ("Email", email), ("Password", password), ("Consent", "true"));

    private static async Task<string> VisibleTextAsync(HttpResponseMessage response) =>
        (await response.ReadPageAsync()).QuerySelector("main")!.TextContent;
}
