using System.Net;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Time;
using Exchange.Users.Domain;
using Exchange.Users.Services;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Infrastructure;

/// <summary>Signs in over HTTP, as people do.</summary>
internal static class SignIn
{
    /// <summary>Password of every account that these helpers make.</summary>
    public const string Password = "correct horse battery";

    /// <summary>Makes a confirmed account with consents given when there is none, and signs in.</summary>
    /// <param name="followRedirects">Whether the client follows redirects afterwards.</param>
    public static async Task<HttpClient> SignInAsync(this ExchangeApp app, string email, bool followRedirects = true)
    {
        await app.CreateUserAsync(email);
        var client = app.CreateClient(followRedirects);
        await client.SignInWithPasswordAsync(email, Password);
        return client;
    }

    /// <summary>Signs in as <c>{role}@test.example</c>, who has the role.</summary>
    /// <param name="role">A role of the setup recipe, such as <c>Reviewer</c>.</param>
    public static async Task<HttpClient> SignInAsRoleAsync(this ExchangeApp app, string role, bool followRedirects = true)
    {
        var email = $"{role.ToLowerInvariant()}@test.example";
        await app.CreateUserAsync(email, role);
        var client = app.CreateClient(followRedirects);
        await client.SignInWithPasswordAsync(email, Password);
        return client;
    }

    /// <summary>Makes a confirmed account when there is none, and returns its id.</summary>
    public static Task<string> CreateUserAsync(
        this ExchangeApp app, string email, string? role = null, string culture = SupportedCultures.Default) => app.InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<ExchangeUser>>();
        var user = await users.FindByEmailAsync(email);
        if (user is null)
        {
            user = new ExchangeUser
            {
                UserName = email,
                Email = email,
                EmailConfirmed = true,
                Culture = culture,
                RegisteredAt = services.GetRequiredService<SiteClock>().Now,
            };
            var created = await users.CreateAsync(user, Password);
            Assert.True(created.Succeeded, created.ToString());
            await services.GetRequiredService<Consents>().RecordAsync(user.Id, CancellationToken.None);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync(CancellationToken.None);
        }

        if (role is not null && !await users.IsInRoleAsync(user, role))
        {
            var added = await users.AddToRoleAsync(user, role);
            Assert.True(added.Succeeded, added.ToString());
        }

        return user.Id;
    });

    /// <summary>Lets hours pass in which these people now and then open their desk, so that nobody is signed out.</summary>
    public static async Task WorkOnAsync(this ExchangeApp app, int hours, params IEnumerable<HttpClient> people)
    {
        for (var hour = 0; hour < hours; hour += 5)
        {
            app.Time.Advance(TimeSpan.FromHours(Math.Min(5, hours - hour)));
            foreach (var person in people)
            {
                await person.GetAsync(new Uri("/desk", UriKind.Relative));
            }
        }
    }

    /// <summary>Sends the sign-in form and fails unless it let the client in.</summary>
    public static async Task SignInWithPasswordAsync(this HttpClient client, string email, string password)
    {
        var response = await client.PostFormAsync("/Account/Login", "/Account/Login", ("Email", email), ("Password", password));
        var accepted = response.StatusCode == HttpStatusCode.Redirect
            || response.RequestMessage!.RequestUri!.AbsolutePath is not "/Account/Login";
        Assert.True(accepted, $"Sign-in of {email} was refused: {(int)response.StatusCode}");
    }
}
