using System.Net;
using AngleSharp.Dom;
using Exchange.Framework.Auditing;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Tests.Infrastructure;
using Exchange.Users.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Users;

public sealed class SigningInTests
{
    private const string Email = "lin@test.example";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    public static TheoryData<string> ForeignAddresses { get; } =
    [
        "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "http:evil.example", "javascript:alert(1)",
        "https:///evil.example", "data:text/html,x", "  //evil.example",
    ];

    [Theory, MemberData(nameof(Both))]
    public async Task SignIn_AfterALanguageWasChosen_ReadsOnInIt(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.CreateUserAsync(Email, culture: "zh-CN");
        using var client = app.CreateClient();
        await client.GetAsync("/preferences/language?culture=en&returnUrl=/", TestContext.Current.CancellationToken);

        await TryAsync(client, Email, SignIn.Password);

        Assert.Equal("en", (await client.GetPageAsync("/desk")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", await app.QueryAsync(db => db.Set<ExchangeUser>().Select(u => u.Culture).SingleAsync(TestContext.Current.CancellationToken)));
        using var elsewhere = app.CreateClient();
        await TryAsync(elsewhere, Email, SignIn.Password);
        Assert.Equal("en", (await elsewhere.GetPageAsync("/desk")).DocumentElement.GetAttribute("lang"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task SignIn_WithFiveWrongPasswords_LocksWithoutSayingSo(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.CreateUserAsync(Email);
        var client = app.CreateClient();

        var unknown = await TextAsync(await TryAsync(client, "nobody@test.example", "wrong password"));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(unknown, await TextAsync(await TryAsync(client, Email, "wrong password")));
        }

        Assert.Equal(unknown, await TextAsync(await TryAsync(client, Email, SignIn.Password)));
        Assert.Equal("您的账户已锁定 15 分钟", (await app.ReadMailAsync(Email)).Single().Subject);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task SignIn_ThatFails_StandsInTheAuditTrailWithoutWhatWasTyped(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var id = await app.CreateUserAsync(Email);
        var client = app.CreateClient();

        await TryAsync(client, Email, "wrong password");
        await TryAsync(client, "nobody@test.example", "wrong password");
        await client.PostFormAsync("/Account/ForgotPassword", null, ("Email", Email));
        await client.PostFormAsync("/Account/ForgotPassword", null, ("Email", "nobody@test.example"));

        var entries = await app.QueryAsync(db => db.Set<AuditEntry>().AsNoTracking()
            .Where(a => a.Action == "user.sign-in-failed" || a.Action == "user.password-reset-asked").OrderBy(a => a.Id).ToListAsync());
        Assert.Equal([id, "", id, ""], entries.Select(e => e.SubjectId));
        Assert.DoesNotContain(entries, e => $"{e.NewValues} {e.ActorName}".Contains("nobody@", StringComparison.Ordinal) || $"{e.NewValues}".Contains("wrong password", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Session_HoweverBusy_EndsFourteenDaysAfterTheSigningIn(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync(Email, followRedirects: false);
        for (var hours = 7; hours < 14 * 24; hours += 7)
        {
            app.Time.Advance(TimeSpan.FromHours(7));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk", TestContext.Current.CancellationToken)).StatusCode);
        }

        app.Time.Advance(TimeSpan.FromHours(7));

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/desk", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory, MemberData(nameof(ForeignAddresses))]
    public async Task SignIn_WithForeignReturnAddress_StaysHere(string returnUrl)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await app.CreateUserAsync(Email);
        var client = app.CreateClient(followRedirects: false);

        var first = await client.PostFormAsync(
            $"/Login?returnUrl={Uri.EscapeDataString(returnUrl)}", "/Account/Login", ("Email", Email), ("Password", SignIn.Password));
        var second = await client.GetAsync(first.Headers.Location, TestContext.Current.CancellationToken);

        Assert.Equal("/desk", second.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task SignIn_WithTheListedRedirectPayloads_StaysHere()
    {
        var folder = SharedFiles.Require("security/payload-lists");
        var payloads = Directory.GetFiles(folder, "*redirect*", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Where(line => line.Trim().Length > 0).Distinct().Take(400).ToList();
        Assert.SkipWhen(payloads.Count == 0, "The shared data have no list of redirect payloads.");
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = await app.SignInAsync(Email, followRedirects: false);

        foreach (var payload in payloads)
        {
            var answer = await client.GetAsync($"/Account/Consent?returnUrl={Uri.EscapeDataString(payload)}", TestContext.Current.CancellationToken);
            var target = answer.Headers.Location?.OriginalString;
            Assert.True(target is not null && target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal)
                && !target.StartsWith("/\\", StringComparison.Ordinal), $"{payload} leads to {target}");
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Session_EndedElsewhere_SignsThatDeviceOut(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var phone = await app.SignInAsync(Email, followRedirects: false);
        var desktop = await app.SignInAsync(Email);
        var phoneDesk = await phone.GetAsync("/desk", TestContext.Current.CancellationToken);

        await desktop.PostFormAsync("/desk/settings/sessions", "end-others");

        Assert.Equal(HttpStatusCode.OK, phoneDesk.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/desk", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await desktop.GetAsync("/desk", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Session_OfAnotherPerson_CannotBeEnded(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.SignInAsync("other@test.example");
        var foreign = await app.QueryAsync(db => db.Set<UserSession>().Select(s => s.Id).SingleAsync());
        var client = await app.SignInAsync(Email);
        await app.SignInAsync(Email);

        var page = await client.GetPageAsync("/desk/settings/sessions");
        var form = page.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlFormElement>("form[action$='/end']").Single();
        form.SetAttribute("action", $"/desk/settings/sessions/{foreign}/end");
        var answer = await client.SubmitAsync(form, "/desk/settings/sessions", []);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(await app.QueryAsync(db => db.Set<UserSession>().AnyAsync(s => s.Id == foreign && s.EndedAt == null)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Form_SentAfterTheSessionRanOut_IsKeptAndSentAgain(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync(Email, followRedirects: false);
        var page = await client.GetPageAsync("/desk/settings/profile");
        var form = page.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("main form")!;

        app.Time.Advance(TimeSpan.FromHours(9));
        var challenged = await client.SubmitAsync(form, "/desk/settings/profile", [KeyValuePair.Create("DisplayName", "林 <晓> 𠮷")]);
        var login = challenged.Headers.Location!.OriginalString;
        var signedIn = await client.PostFormAsync(login, "/Account/Login", ("Email", Email), ("Password", SignIn.Password));
        var next = await client.GetAsync(signedIn.Headers.Location, TestContext.Current.CancellationToken);
        var resume = next.Headers.Location!.OriginalString;
        var kept = await client.GetPageAsync(resume);
        await client.PostFormAsync(resume, "/desk/settings/profile");

        Assert.Contains("returnUrl=%2Fresume%2F", login, StringComparison.Ordinal);
        Assert.StartsWith("/resume/", resume, StringComparison.Ordinal);
        Assert.Contains("林 <晓> 𠮷", kept.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("林 <晓> 𠮷", await app.QueryAsync(db => db.Set<ExchangeUser>().Select(u => u.DisplayName).SingleAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task SignIn_WhateverIsWrong_ChecksOnePassword(TestDatabase database)
    {
        const string Locked = "locked@test.example";
        var hasher = new CountingHasher();
        await using var app = await ExchangeApp.StartAsync(
            database, services: services => services.AddSingleton<IPasswordHasher<ExchangeUser>>(hasher));
        await app.CreateUserAsync(Email);
        await app.CreateUserAsync(Locked);
        var later = app.Time.GetUtcNow().AddDays(1);
        await app.QueryAsync(db => db.Set<ExchangeUser>().Where(u => u.Email == Locked)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnabled, true).SetProperty(u => u.LockoutEnd, later)));
        var client = app.CreateClient();

        foreach (var email in new[] { "nobody@test.example", Email, Locked })
        {
            hasher.Checked = 0;
            await TryAsync(client, email, "wrong password");
            Assert.Equal(1, hasher.Checked);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Form_SentWithoutASession_ReturnsToItsPage(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = app.CreateClient(followRedirects: false);
        using var nothing = new FormUrlEncodedContent([]);

        client.DefaultRequestHeaders.Referrer = new Uri(app.BaseAddress, "/desk/party/new?kind=Organisation");
        var sent = await client.PostAsync("/desk/party/new", nothing, TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Referrer = new Uri("https://elsewhere.example/desk");
        var foreign = await client.PostAsync("/desk/party/new", nothing, TestContext.Current.CancellationToken);

        Assert.EndsWith("returnUrl=%2Fdesk%2Fparty%2Fnew%3Fkind%3DOrganisation", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.EndsWith("returnUrl=%2Fdesk%2Fparty%2Fnew", foreign.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Form_OfAStranger_IsNeverLaidBeforeSomebodyElse(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var cancel = TestContext.Current.CancellationToken;
        using var roles = new FormUrlEncodedContent([KeyValuePair.Create("roles", "Administrator")]);
        var anonymous = await app.CreateClient(followRedirects: false).PostAsync("/Admin/Users/x/roles", roles, cancel);

        // An attacker with an account of their own lets its session run out.
        var attacker = await app.SignInAsync(Email, followRedirects: false);
        app.Time.Advance(TimeSpan.FromHours(9));
        var kept = await attacker.PostAsync("/Admin/Users/x/roles", roles, cancel);
        var resume = Uri.UnescapeDataString(kept.Headers.Location!.OriginalString.Split("returnUrl=")[1]);
        var victim = await app.SignInAsRoleAsync("Administrator", followRedirects: false);
        var attackerElsewhere = await app.SignInAsync(Email, followRedirects: false);

        Assert.DoesNotContain("resume", anonymous.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("/resume/", resume, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await victim.GetAsync(resume, cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await attackerElsewhere.GetAsync(resume, cancel)).StatusCode);
        var cookie = Assert.Single(kept.Headers.GetValues("Set-Cookie"), c => c.StartsWith("exchange-kept=", StringComparison.Ordinal));
        Assert.Contains("samesite=strict; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains($"path={resume}", cookie, StringComparison.Ordinal);
        // Another person does not get in with the key either.
        using var stolen = new HttpRequestMessage(HttpMethod.Get, resume);
        stolen.Headers.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await victim.SendAsync(stolen, cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Form_TooLargeOrTooOften_IsNotKept(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(
            database, services: services => services.Configure<RateLimits>(limits => limits.KeptFormsPerMinute = 3));
        var client = await app.SignInAsync(Email, followRedirects: false);
        app.Time.Advance(TimeSpan.FromHours(9));

        // It has to be read before it is known to be too large, and so counts as well.
        var large = await SendAsync(300_000);
        var kept = new[] { await SendAsync(1000), await SendAsync(1000), await SendAsync(1000) };

        Assert.DoesNotContain("resume", large, StringComparison.Ordinal);
        Assert.Equal([true, true, false], kept.Select(k => k.Contains("resume", StringComparison.Ordinal)));
        Assert.Equal(2, await app.QueryAsync(db => db.Set<KeptForm>().CountAsync()));

        async Task<string> SendAsync(int length)
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("Text", new string('a', length))]);
            var answer = await client.PostAsync("/desk/settings/profile", content, TestContext.Current.CancellationToken);
            return answer.Headers.Location!.OriginalString;
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Consent_ToANewEdition_IsAskedForAfterSignIn(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.CreateUserAsync(Email);
        await app.QueryAsync(db => db.Set<Consent>().Where(c => c.Document == "terms").ExecuteUpdateAsync(set => set.SetProperty(c => c.Version, 0)));
        var client = app.CreateClient();

        var asked = await TryAsync(client, Email, SignIn.Password);
        var given = await client.PostFormAsync("/Account/Consent?returnUrl=%2Fdesk%2Fmessages", "/Account/Consent");

        Assert.Equal("/Account/Consent", asked.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/desk/messages", given.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(3, await app.QueryAsync(db => db.Set<Consent>().CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Api_WithoutSignIn_AnswersWithAStatusInsteadOfAPage(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);

        var answer = await app.CreateClient(followRedirects: false).GetAsync("/live?topics=inbox:x", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> TryAsync(HttpClient client, string email, string password) =>
        client.PostFormAsync("/Account/Login", "/Account/Login", ("Email", email), ("Password", password));

    private static async Task<string?> TextAsync(HttpResponseMessage response) =>
        (await response.ReadPageAsync()).QuerySelector(".summary-errors")?.TextContent.Trim();
}
