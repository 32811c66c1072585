using System.Net;
using System.Text.Json.Nodes;
using Exchange.Framework.Security;
using Exchange.Tests.Architecture;
using Exchange.Tests.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Exchange.Tests.Roles;

/// <summary>Every endpoint has an authorisation decision; every form is guarded against forgery; permissions that are asked for exist.</summary>
public sealed class AuthorisationDecisionTests
{
    // Reached by re-execution after any method, and changes nothing; sent by mailboxes without a cookie, and ends mails to whoever the signed address names (RFC 8058).
    private static readonly HashSet<string> _unguarded = new(StringComparer.Ordinal) { "/error/{code:int:range(400,599)}", "/digest/end/{token}", "/searches/end/{token}" };

    // Answered for anyone by design: probes of the machine.
    private static readonly HashSet<string> _anyMethod = new(StringComparer.Ordinal) { "/health/live", "/health/ready" };

    [Fact]
    public async Task Endpoints_All_HaveADecision()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        AssertNone(Endpoints.Of(app).Where(e => !EndpointRules.IsDecided(e.Endpoint)));
    }

    [Fact]
    public async Task Endpoints_ThatTakeForms_AreGuardedAgainstForgery()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);

        Assert.Contains(
            app.Services.GetRequiredService<IOptions<MvcOptions>>().Value.Filters,
            f => f is AutoValidateAntiforgeryTokenAttribute or TypeFilterAttribute { ImplementationType.Name: nameof(AutoValidateAntiforgeryTokenAttribute) });
        AssertNone(Endpoints.Of(app).Where(e => !EndpointRules.IsGuardedAgainstForgery(e.Endpoint, e.Methods)
            && !_unguarded.Contains("/" + e.Path.Trim('/')) && !_anyMethod.Contains("/" + e.Path.Trim('/'))));
    }

    [Fact]
    public async Task Form_WithoutToken_IsRefused()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        using var client = app.CreateClient(followRedirects: false);
        using var form = new FormUrlEncodedContent([new("Email", "a@test.example"), new("Password", "x")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/Account/Login", form, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Permissions_AskedForAnywhere_Exist()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var known = app.Services.GetServices<IPermissionProvider>().SelectMany(p => p.GetPermissions()).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);

        AssertNone(Endpoints.Of(app).Where(e => EndpointRules.Policies(e.Endpoint).Any(policy => !known.Contains(policy))));
        Assert.Empty(RecipePermissions().Except(known));
    }

    [Fact]
    public void Rules_OfBadSamples_AreBroken()
    {
        var open = new RouteEndpoint(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/open"), 0, new EndpointMetadataCollection(), "open");
        var decided = new RouteEndpoint(_ => Task.CompletedTask, open.RoutePattern, 0, new EndpointMetadataCollection(new AuthorizeAttribute("Nonsense")), "decided");

        var voided = new RouteEndpoint(
            _ => Task.CompletedTask, open.RoutePattern, 0, new EndpointMetadataCollection(new AllowAnonymousAttribute(), new AuthorizeAttribute()), "voided");

        Assert.False(EndpointRules.IsDecided(open));
        Assert.False(EndpointRules.IsDecided(voided));
        Assert.True(EndpointRules.IsDecided(decided));
        Assert.Equal(["Nonsense"], EndpointRules.Policies(decided));
        Assert.False(EndpointRules.IsGuardedAgainstForgery(decided, ["POST"]));
        Assert.True(EndpointRules.IsGuardedAgainstForgery(decided, ["GET"]));
    }

    private static IEnumerable<string> RecipePermissions() => SourceTree.Files("recipes", ".recipe.json")
        .SelectMany(file => JsonNode.Parse(file.Read())!["steps"]!.AsArray())
        .SelectMany(step => step!["Roles"]?.AsArray() ?? [])
        .SelectMany(role => role!["Permissions"]?.AsArray() ?? [])
        .Select(permission => permission!.GetValue<string>()).Distinct();

    private static void AssertNone(IEnumerable<MappedEndpoint> endpoints)
    {
        var found = endpoints.Select(e => e.ToString()).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
