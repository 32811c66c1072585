using System.Security.Claims;
using System.Text.Encodings.Web;
using Exchange.Framework;
using Exchange.Framework.Data;
using Exchange.Framework.Security;
using Exchange.Media.Contracts;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Exchange.Tests.Rights;

/// <summary>The site with invented parties, people and files in place of the other modules', on a database of its own.</summary>
internal sealed class RightsSite : IAsyncDisposable
{
    private readonly TestDatabaseInstance _database;
    private WebApplication? _node;

    private RightsSite(TestDatabase database) => _database = new TestDatabaseInstance(database, Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("exchange-rights-site-").FullName;

    public TestClock Time { get; } = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The party of the request's header <c>X-Party</c>.</summary>
    public SampleParties Parties { get; } = new();

    public SampleFiles Files { get; } = new();

    public SampleNotifier Notifier { get; } = new();

    public static async Task<RightsSite> StartAsync(TestDatabase database)
    {
        var site = new RightsSite(database);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Exchange.Web", EnvironmentName = "Test" });
        builder.WebHost.UseTestServer();
        builder.Configuration["EXCHANGE_DATA"] = site.Folder;
        builder.Configuration["Database:Provider"] = site._database.Provider;
        builder.Configuration["Database:ConnectionString"] = site._database.ConnectionString;
        builder.Configuration["PageCache:Seconds"] = "0";
        builder.Configuration["RateLimits:ApiPerMinute"] = "100000";
        builder.Configuration["RateLimits:WritesPerMinute"] = "100000";
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.AddExchange(typeof(Program).Assembly);
        builder.Services.AddSingleton<TimeProvider>(site.Time);
        builder.Services.RemoveAll<IPartyDirectory>();
        builder.Services.RemoveAll<ICurrentParty>();
        builder.Services.RemoveAll<IFileStore>();
        builder.Services.RemoveAll<INotifier>();
        builder.Services.AddSingleton<IPartyDirectory>(site.Parties);
        builder.Services.AddScoped<ICurrentParty>(p => new SampleCurrentParty(p.GetRequiredService<IHttpContextAccessor>(), site.Parties));
        builder.Services.AddSingleton<IFileStore>(site.Files);
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
        await using (var scope = site._node.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.EnsureCreatedAsync();
        }

        site._node.UseExchange();
        await site._node.StartAsync();
        return site;
    }

    /// <param name="party">Acts for this party as its administrator; null signs nobody in.</param>
    /// <param name="isOperator">Looks after the register.</param>
    /// <param name="userId">Of whom; by default the one operator, or the party's administrator.</param>
    public HttpClient CreateClient(PartySummary? party = null, bool isOperator = false, string? userId = null)
    {
        var client = new HttpClient(new CookieContainerHandler { InnerHandler = _node!.GetTestServer().CreateHandler() })
        {
            BaseAddress = new Uri("https://localhost"),
        };
        if (party is not null || isOperator)
        {
            client.DefaultRequestHeaders.Add("X-User", userId ?? (isOperator ? "operator" : $"user-{party!.Id:N}"));
        }

        if (party is not null)
        {
            client.DefaultRequestHeaders.Add("X-Party", party.Id.ToString("N"));
        }

        return client;
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _node!.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<T> QueryAsync<T>(Func<AppDbContext, Task<T>> query) => InScopeAsync(p => query(p.GetRequiredService<AppDbContext>()));

    public Task CatchUpAsync() => _node!.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(TestContext.Current.CancellationToken);

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

    internal sealed class SampleParties : IPartyDirectory
    {
        private readonly Dictionary<Guid, PartySummary> _parties = [];

        /// <summary>Operators who are members of a party as well.</summary>
        public Dictionary<Guid, string> Operators { get; } = [];

        public PartySummary Add(string name, bool verified = true, OrganisationKind kind = OrganisationKind.Enterprise, params string[] formerNames)
        {
            var party = new PartySummary(
                Guid.CreateVersion7(), PartyKind.Organisation, kind, name, [name, .. formerNames],
                verified ? VerificationState.Verified : VerificationState.Unverified, null, IsDemo: false);
            return _parties[party.Id] = party;
        }

        /// <summary>A verified natural person.</summary>
        public PartySummary AddPerson(string name)
        {
            var party = new PartySummary(Guid.CreateVersion7(), PartyKind.NaturalPerson, null, name, [name], VerificationState.Verified, null, IsDemo: false);
            return _parties[party.Id] = party;
        }

        public void Replace(PartySummary party) => _parties[party.Id] = party;

        public PartySummary? Find(Guid id) => _parties.GetValueOrDefault(id);

        public Task<IReadOnlyDictionary<Guid, PartySummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<Guid, PartySummary>>(ids.Distinct().Where(_parties.ContainsKey).ToDictionary(id => id, id => _parties[id]));

        public Task<IReadOnlyList<string>> GetMemberUserIdsAsync(Guid partyId, CancellationToken cancellationToken) =>
            GetManagerUserIdsAsync(partyId, cancellationToken);

        public Task<IReadOnlyList<string>> GetMemberUserIdsAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken cancellationToken) =>
            GetManagerUserIdsAsync(partyIds, cancellationToken);

        public Task<IReadOnlyList<string>> GetManagerUserIdsAsync(Guid partyId, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([$"user-{partyId:N}"]);

        public Task<IReadOnlyList<string>> GetManagerUserIdsAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([.. partyIds.Select(id => $"user-{id:N}"), .. partyIds.Select(Operators.GetValueOrDefault).OfType<string>()]);
    }

    internal sealed class SampleFiles : IFileStore
    {
        private readonly Dictionary<Guid, StoredFile> _files = [];

        public Task<FileOutcome> SaveAsync(IFormFile upload, FilePolicy policy, FileOwner owner, CancellationToken cancellationToken) =>
            SaveAsync(Stream.Null, upload.FileName, policy, owner, cancellationToken);

        public Task<FileOutcome> SaveAsync(Stream content, string fileName, FilePolicy policy, FileOwner owner, CancellationToken cancellationToken)
        {
            var file = new StoredFile(Guid.CreateVersion7(), fileName, "application/pdf", 1, false, policy.IsPublic, owner.Type, owner.Id);
            _files[file.Id] = file;
            return Task.FromResult(new FileOutcome(file, null));
        }

        public Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(_files.GetValueOrDefault(id));

        public Task<IReadOnlyList<StoredFile>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<StoredFile>>(ids.Where(_files.ContainsKey).Select(id => _files[id]).ToList());

        public Stream OpenRead(StoredFile file) => Stream.Null;

        public Task RemoveAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(_files.Remove(id));
    }

    internal sealed class SampleNotifier : INotifier
    {
        public List<Notification> Sent { get; } = [];

        public List<(string Kind, string UserId)> Receivers { get; } = [];

        public Task NotifyAsync(Notification notification, IEnumerable<string> userIds, CancellationToken cancellationToken)
        {
            Sent.Add(notification);
            Receivers.AddRange(userIds.Select(id => (notification.Kind, id)));
            return Task.CompletedTask;
        }
    }

    private sealed class SampleCurrentParty(IHttpContextAccessor http, SampleParties parties) : ICurrentParty
    {
        public Task<CurrentParty?> GetAsync(CancellationToken cancellationToken) => Task.FromResult(
            Guid.TryParse(http.HttpContext?.Request.Headers["X-Party"], out var id) && parties.Find(id) is { } party
                ? new CurrentParty(party, MemberRole.Administrator)
                : null);
    }

    private sealed class HeaderAuthentication(
        IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
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
            if (user.StartsWith("operator", StringComparison.Ordinal))
            {
                claims.Add(new Claim(Permission.ClaimType, RightsPermissions.ManageRightsName));
                claims.Add(new Claim(Permission.ClaimType, OperatorPermissions.AccessAdminPanelName));
            }

            var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName)));
        }
    }
}
