using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Framework.Auditing;
using Exchange.Framework.Security;
using Exchange.Tests.Infrastructure;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Users;

public sealed class UserAdministrationTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Administrator_GivesARole_WhichOpensTheDesk(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var person = await app.SignInAsync("lin@test.example", followRedirects: false);
        var id = await app.CreateUserAsync("lin@test.example");
        var administrator = await app.SignInAsRoleAsync("Administrator");

        var list = await administrator.GetPageAsync("/Admin/Users?q=lin");
        var account = $"/Admin/Users/{id}";
        var stale = (await administrator.GetPageAsync(account)).QuerySelector<IHtmlFormElement>("form[action$='/roles']")!;
        await administrator.PostFormAsync(account, "/roles", ("roles", "Editor"));
        var refused = await (await administrator.SubmitAsync(stale, account, [new("roles", "AuctionHost")])).ReadPageAsync();
        app.Time.Advance(TimeSpan.FromMinutes(2));

        // What somebody else has given meanwhile is not taken away unseen, and what was ticked is named.
        Assert.Contains("竞价主持", refused.QuerySelector(".notice-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Editor"], refused.QuerySelectorAll<IHtmlInputElement>("[name=roles]").Where(r => r.IsChecked).Select(r => r.Value));

        Assert.Contains("l***@test.example", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("lin@test.example", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync("/Admin/none", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/desk", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/Admin/Users/Roles", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Address_OfAnAccount_IsShownWholeOnRequestOnlyWhichIsOnRecord(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var id = await app.CreateUserAsync("lin@test.example");
        var administrator = await app.SignInAsRoleAsync("Administrator");

        var page = await administrator.GetPageAsync($"/Admin/Users/{id}");
        var before = await app.QueryAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Action == "user.address-shown", TestContext.Current.CancellationToken));
        var shown = await administrator.PostFormAsync($"/Admin/Users/{id}", "/address");
        var after = await app.QueryAsync(db => db.Set<AuditEntry>().SingleAsync(a => a.Action == "user.address-shown", TestContext.Current.CancellationToken));

        Assert.DoesNotContain("lin@test.example", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, before);
        Assert.Contains("lin@test.example", (await shown.ReadPageAsync()).QuerySelector("main dl")!.TextContent, StringComparison.Ordinal);
        Assert.True(shown.Headers.CacheControl!.NoStore);
        Assert.Equal((id, null, null), (after.SubjectId, after.OldValues, after.NewValues));
        var clerk = await app.SignInAsRoleAsync("Reviewer", followRedirects: false);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"/Admin/Users/{id}", TestContext.Current.CancellationToken)).StatusCode);
    }

    // Who reads the trail sees what each role may do, and no accounts.
    [Fact]
    public async Task Roles_ForTheAuditor_AreReadWithoutTheAccounts()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var auditor = await app.SignInAsRoleAsync("Auditor", followRedirects: false);

        var page = await auditor.GetPageAsync("/Admin/Users/Roles");

        Assert.NotEmpty(page.QuerySelectorAll("main tbody tr"));
        Assert.Empty(page.QuerySelectorAll("main dl a"));
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync("/Admin/Users", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Administrator_LocksAnAccount_WhichIsSignedOutAtOnce(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var person = await app.SignInAsync("lin@test.example", followRedirects: false);
        var id = await app.CreateUserAsync("lin@test.example");
        var administrator = await app.SignInAsRoleAsync("Administrator");

        await administrator.PostFormAsync($"/Admin/Users/{id}", "/lock");
        var refused = await app.CreateClient().PostFormAsync(
            "/Account/Login", "/Account/Login", ("Email", "lin@test.example"), ("Password", SignIn.Password));
        await administrator.PostFormAsync($"/Admin/Users/{id}", "/unlock");

        Assert.Equal(HttpStatusCode.Redirect, (await person.GetAsync("/desk", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal("/Account/Login", refused.RequestMessage!.RequestUri!.AbsolutePath);
        await app.CreateClient().SignInWithPasswordAsync("lin@test.example", SignIn.Password);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task LastOwner_CannotCloseTheAccountUntilThereIsAnother(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInAsRoleAsync("Administrator", followRedirects: false);

        // The form is there while a second owner is; who sends it after the other has gone is refused all the same.
        await app.CreateUserAsync("second@test.example", "Administrator");
        var second = await app.SignInAsync("second@test.example");
        var page = await owner.GetPageAsync("/desk/settings/data/close");
        await second.PostFormAsync("/desk/settings/data/close", "/close", ("Form.CurrentPassword", SignIn.Password));
        var refused = await owner.SubmitAsync(
            page.QuerySelector<IHtmlFormElement>("main form[action$='/close']")!, "/desk/settings/data/close", [KeyValuePair.Create("Form.CurrentPassword", SignIn.Password)]);
        var last = (await refused.ReadPageAsync()).QuerySelector("main")!;
        Assert.NotNull(last.QuerySelector("[role=alert] li"));
        Assert.Null(last.QuerySelector("form[action$='/close']"));
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/Admin", TestContext.Current.CancellationToken)).StatusCode);

        await app.CreateUserAsync("third@test.example", "Administrator");
        await owner.PostFormAsync("/desk/settings/data/close", "/close", ("Form.CurrentPassword", SignIn.Password));
        Assert.Equal(HttpStatusCode.Redirect, (await owner.GetAsync("/Admin", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Clerk_WhoManagesAccounts_TouchesNoOwnerAndGivesHimselfNothing(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.InScopeAsync(async services =>
        {
            var roles = services.GetRequiredService<RoleManager<ExchangeRole>>();
            await roles.CreateAsync(new ExchangeRole { Name = "Clerk" });
            var clerks = (await roles.FindByNameAsync("Clerk"))!;
            foreach (var permission in new[] { "ManageUsers", OperatorPermissions.AccessAdminPanelName })
            {
                await roles.AddClaimAsync(clerks, new System.Security.Claims.Claim(Permission.ClaimType, permission));
            }
        });
        var ownerId = await app.CreateUserAsync("owner@test.example", "Administrator");
        var owner = await app.SignInAsync("owner@test.example", followRedirects: false);
        var clerkId = await app.CreateUserAsync("clerk@test.example", "Clerk");
        var clerk = await app.SignInAsync("clerk@test.example");

        await clerk.PostFormAsync($"/Admin/Users/{ownerId}", "/end-sessions");
        await clerk.PostFormAsync($"/Admin/Users/{clerkId}", "/roles", ("roles", "Clerk"), ("roles", "Editor"));

        // Nor lets him in whom another owner has locked.
        var lockedId = await app.CreateUserAsync("locked@test.example", "Administrator");
        await (await app.SignInAsync("owner@test.example")).PostFormAsync($"/Admin/Users/{lockedId}", "/lock");
        await clerk.PostFormAsync($"/Admin/Users/{lockedId}", "/unlock");
        Assert.True(await app.QueryAsync(db => db.Set<ExchangeUser>().Where(u => u.Id == lockedId).Select(u => u.IsLockedByOperator).SingleAsync()));

        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/Admin", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(["Clerk"], await app.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<ExchangeUser>>();
            return await users.GetRolesAsync((await users.FindByIdAsync(clerkId))!);
        }));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task LockByTheOperator_OutlastsResetAndFailures(TestDatabase database)
    {
        const string Email = "lin@test.example";
        await using var app = await ExchangeApp.StartAsync(database);
        var id = await app.CreateUserAsync(Email);
        var client = app.CreateClient();
        await client.PostFormAsync("/Account/ForgotPassword", null, ("Email", Email));
        var link = Assert.Single(await app.ReadMailAsync(Email)).Link("/Account/ResetPassword");
        var administrator = await app.SignInAsRoleAsync("Administrator");
        await administrator.PostFormAsync($"/Admin/Users/{id}", "/lock");

        // A link from before, a new one, and failures that would end in a lock for 15 minutes only.
        await client.PostFormAsync(link, "/Account/ResetPassword", ("Password", "a brand new password"));
        var mails = (await app.ReadMailAsync(Email)).Count;
        await client.PostFormAsync("/Account/ForgotPassword", null, ("Email", Email));
        Assert.Equal(mails, (await app.ReadMailAsync(Email)).Count);
        await app.QueryAsync(db => db.Set<ExchangeUser>().Where(u => u.Id == id).ExecuteUpdateAsync(set => set.SetProperty(u => u.EmailConfirmed, false)));
        for (var i = 0; i < 6; i++)
        {
            await client.PostFormAsync("/Account/Login", "/Account/Login", ("Email", Email), ("Password", "wrong password"));
        }

        await app.QueryAsync(db => db.Set<ExchangeUser>().Where(u => u.Id == id).ExecuteUpdateAsync(set => set.SetProperty(u => u.EmailConfirmed, true)));
        app.Time.Advance(TimeSpan.FromHours(1));
        var refused = await client.PostFormAsync("/Account/Login", "/Account/Login", ("Email", Email), ("Password", "a brand new password"));
        Assert.Equal("/Account/Login", refused.RequestMessage!.RequestUri!.AbsolutePath);

        administrator = await app.SignInAsRoleAsync("Administrator");
        await administrator.PostFormAsync($"/Admin/Users/{id}", "/unlock");
        await app.CreateClient().SignInWithPasswordAsync(Email, "a brand new password");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task LastAdministrator_CannotGiveTheRoleAway(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var administrator = await app.SignInAsRoleAsync("Administrator");
        var id = await app.CreateUserAsync("administrator@test.example");

        await administrator.PostFormAsync($"/Admin/Users/{id}", "/roles", ("roles", "Editor"));

        var roles = await app.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<ExchangeUser>>();
            return await users.GetRolesAsync((await users.FindByIdAsync(id))!);
        });
        Assert.Equal(["Administrator"], roles);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task TwoOwners_WhoTakeTheRoleFromEachOtherAtOnce_LeaveOne(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        app.ExpectLog("An exception occurred in the database while saving changes");
        app.ExpectLog("Failed executing DbCommand");
        app.ExpectLog("An unhandled exception has occurred");
        var ids = new List<string>();
        var owners = new List<HttpClient>();
        foreach (var email in new[] { "one@test.example", "two@test.example" })
        {
            ids.Add(await app.CreateUserAsync(email, "Administrator"));
            owners.Add(await app.SignInAsync(email));
        }

        await Task.WhenAll(
            owners[0].PostFormAsync($"/Admin/Users/{ids[1]}", "/roles", ("roles", "Editor")),
            owners[1].PostFormAsync($"/Admin/Users/{ids[0]}", "/roles", ("roles", "Editor")));

        Assert.NotEmpty(await app.InScopeAsync(services => services.GetRequiredService<UserManager<ExchangeUser>>().GetUsersInRoleAsync("Administrator")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task SetupRecipe_StoresTheRolesWithTheirPermissions(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.CreateUserAsync("reviewer@test.example", "Reviewer");
        await app.CreateUserAsync("administrator@test.example", "Administrator");

        var roles = await app.QueryAsync(db => db.Set<ExchangeRole>().Select(r => r.Name!).ToListAsync());
        var reviewing = await app.InScopeAsync(services =>
            services.GetRequiredService<IUserDirectory>().FindIdsByPermissionAsync("ReviewListings", CancellationToken.None));
        var owning = await app.QueryAsync(db => db.Set<IdentityRoleClaim<string>>().CountAsync(c => c.ClaimValue == OperatorPermissions.SiteOwnerName));

        Assert.Equal(["Administrator", "AuctionHost", "Auditor", "Editor", "Finance", "Reviewer"], roles.Order(StringComparer.Ordinal));
        Assert.Equal(2, reviewing.Count);
        Assert.Equal(1, owning);
    }

    [Fact]
    public async Task DemoRecipe_WritesAccountsWithWorkingPasswords()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);

        var lines = (await File.ReadAllLinesAsync(Path.Combine(app.Folder, "demo-accounts.tsv"), TestContext.Current.CancellationToken))
            .Select(line => line.Split('\t')).ToList();
        var owner = lines.Single(line => line[1] == "owner");
        await app.CreateClient().SignInWithPasswordAsync(owner[2], owner[3]);

        Assert.Superset(
            new HashSet<string> { "administrator", "reviewer", "editor", "finance", "auctionhost", "auditor", "owner", "investor", "bank", "expert" },
            lines.Select(line => line[1]).ToHashSet());
        Assert.Equal(lines.Count, lines.Select(line => line[3]).Distinct().Count());
        Assert.All(lines, line => Assert.Equal("demo", line[0]));
    }
}
