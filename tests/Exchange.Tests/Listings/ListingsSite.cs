using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Exchange.Framework;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Security;
using Exchange.Listings.Contracts;
using Exchange.Listings.Services;
using Exchange.Media.Contracts;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Rights;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Exchange.Tests.Listings;

/// <summary>The site with invented parties and people, on a database of its own.</summary>
internal sealed class ListingsSite : IAsyncDisposable
{
    private readonly TestDatabaseInstance _database;
    private WebApplication? _node;

    private ListingsSite(TestDatabase database) => _database = new TestDatabaseInstance(database, Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("exchange-listings-site-").FullName;

    public TestClock Time { get; } = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public RightsSite.SampleParties Parties { get; } = new();

    public RightsSite.SampleNotifier Notifier { get; } = new();

    public IServiceProvider Services => _node!.Services;

    public static async Task<ListingsSite> StartAsync(TestDatabase database)
    {
        var site = new ListingsSite(database);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Exchange.Web", EnvironmentName = "Test" });
        builder.WebHost.UseTestServer();
        builder.Configuration["EXCHANGE_DATA"] = site.Folder;
        builder.Configuration["Database:Provider"] = site._database.Provider;
        builder.Configuration["Database:ConnectionString"] = site._database.ConnectionString;
        builder.Configuration["PageCache:Seconds"] = "0";
        builder.Configuration["RateLimits:ApiPerMinute"] = "100000";
        builder.Configuration["RateLimits:WritesPerMinute"] = "100000";
        builder.Configuration["RateLimits:FormsPerMinute"] = "100000";
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.AddExchange(typeof(Program).Assembly);
        builder.Services.AddSingleton<TimeProvider>(site.Time);

        // The tests run it themselves when the clock has been put forward.
        builder.Services.Remove(builder.Services.Single(
            d => d.ImplementationFactory?.GetType().GenericTypeArguments[1] == typeof(PeriodicStep<ListingExpiry>)));
        builder.Services.RemoveAll<IPartyDirectory>();
        builder.Services.RemoveAll<ICurrentParty>();
        builder.Services.RemoveAll<IFileStore>();
        builder.Services.RemoveAll<INotifier>();
        builder.Services.AddSingleton<IPartyDirectory>(site.Parties);
        builder.Services.AddSingleton<IFileStore>(new RightsSite.SampleFiles());
        builder.Services.AddScoped<ICurrentParty>(p => new HeaderParty(p.GetRequiredService<IHttpContextAccessor>(), site.Parties));
        builder.Services.AddSingleton<INotifier>(site.Notifier);
        builder.Services.AddAuthentication(HeaderAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>(HeaderAuthentication.SchemeName, null);
        builder.Services.PostConfigure<AuthenticationOptions>(options =>
        {
            options.DefaultScheme = HeaderAuthentication.SchemeName;
            options.DefaultAuthenticateScheme = HeaderAuthentication.SchemeName;
            options.DefaultChallengeScheme = HeaderAuthentication.SchemeName;
            options.DefaultForbidScheme = HeaderAuthentication.SchemeName;
        });
        site._node = builder.Build();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.EnsureCreatedAsync();
        }

        site._node.UseExchange();
        await site._node.StartAsync();
        return site;
    }

    /// <summary>Registers an invented patent of the party and claims it.</summary>
    public Task<Guid> ClaimPatentAsync(PartySummary party, string number = "201919900001", string title = "一种示例提钒方法") => InScopeAsync(async services =>
    {
        var record = new PatentRecord
        {
            ApplicationNumber = number, Title = title, Abstract = "用于钒渣提钒。", Applicants = [party.Name], Ipc = ["C22B 34/22"], Type = PatentType.Invention,
        };
        var outcome = await services.GetRequiredService<IPatentRegistry>()
            .UpsertAsync([record], new PatentSource("test", null, IsManual: false), false, CancellationToken.None);
        var id = outcome[0].RightId!.Value;
        var claimed = await services.GetRequiredService<IRightClaiming>().ClaimAsync(party, [id], CancellationToken.None);
        Assert.Equal(1, claimed.Value);
        return id;
    });

    public HttpClient Member(PartySummary party) => Client($"user-{party.Id:N}", party.Id);

    public HttpClient Operator(PartySummary? memberOf = null) => Client("operator", memberOf?.Id);

    public HttpClient Visitor() => Client(null, null);

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<T> QueryAsync<T>(Func<AppDbContext, Task<T>> query) => InScopeAsync(p => query(p.GetRequiredService<AppDbContext>()));

    public Task CatchUpAsync() => Services.GetRequiredService<ISearchIndex>().CatchUpAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            await _node.StopAsync();
            await _node.DisposeAsync();
        }

        _database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private HttpClient Client(string? user, Guid? party)
    {
        var client = new HttpClient(new CookieHandler(_node!.GetTestServer().CreateHandler())) { BaseAddress = new Uri("https://localhost") };
        if (user is not null)
        {
            client.DefaultRequestHeaders.Add("X-User", user);
        }

        if (party is { } id)
        {
            client.DefaultRequestHeaders.Add("X-Party", id.ToString("N"));
        }

        return client;
    }

    private sealed class CookieHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly CookieContainer _cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
            {
                request.Headers.Add("Cookie", header);
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                {
                    _cookies.SetCookies(request.RequestUri!, cookie);
                }
            }

            return response;
        }
    }

    private sealed class HeaderParty(IHttpContextAccessor http, RightsSite.SampleParties parties) : ICurrentParty
    {
        public Task<CurrentParty?> GetAsync(CancellationToken cancellationToken) => Task.FromResult(
            Guid.TryParse(http.HttpContext?.Request.Headers["X-Party"], out var id) && parties.Find(id) is { } party
                ? new CurrentParty(party, MemberRole.Administrator)
                : null);
    }

    private sealed class HeaderAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public const string SchemeName = "Header";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var user = Request.Headers["X-User"].ToString();
            if (user.Length == 0)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var claims = new List<Claim> { new(ClaimTypes.NameIdentifier, user), new(ClaimTypes.Name, user) };
            if (user == "operator")
            {
                claims.Add(new Claim(Permission.ClaimType, ListingPermissions.ReviewListingsName));
                claims.Add(new Claim(Permission.ClaimType, ListingPermissions.ManageReportsName));
                claims.Add(new Claim(Permission.ClaimType, OperatorPermissions.AccessAdminPanelName));
            }

            var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName)));
        }
    }
}
