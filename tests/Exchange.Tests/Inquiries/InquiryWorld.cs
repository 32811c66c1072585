using Exchange.Framework.Security;
using Exchange.Listings.Contracts;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Inquiries;

/// <summary>
/// Two parties, a stranger and a listing, without the modules that keep them: <c>asker</c>, <c>viewer</c> (of the asker),
/// <c>owner</c> and <c>stranger</c> are signed in by name.
/// </summary>
internal sealed class InquiryWorld
{
    private readonly Dictionary<string, CurrentParty> _members = new(StringComparer.Ordinal);

    public InquiryWorld()
    {
        Asker = Party("投资人示例公司", VerificationState.Unverified);
        Owner = Party("钒钛示例公司", VerificationState.Verified);
        Stranger = Party("旁观示例公司", VerificationState.Verified);
        Listing = new ListingSummary(
            Guid.CreateVersion7(), "PZH-2026-000001", "钒渣提钒", Owner.Id, ListingState.Published, [OfferMode.Assignment, OfferMode.OrdinaryLicence], IsDemo: true);
        Join();
    }

    public PartySummary Asker { get; private set; }

    public PartySummary Owner { get; }

    public PartySummary Stranger { get; }

    public ListingSummary Listing { get; set; }

    public void VerifyAsker()
    {
        Asker = Asker with { Verification = VerificationState.Verified };
        Join();
    }

    public Task<ExchangeApp> StartAsync(TestDatabase database) => ExchangeApp.StartAsync(database, services: services =>
    {
        services.AddAuthentication(options =>
        {
            options.DefaultAuthenticateScheme = HeaderAuthentication.SchemeName;
            options.DefaultChallengeScheme = HeaderAuthentication.SchemeName;
            options.DefaultForbidScheme = HeaderAuthentication.SchemeName;
        }).AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>(HeaderAuthentication.SchemeName, null);
        services.AddSingleton(this);
        services.AddScoped<ICurrentParty, Member>();
        services.AddScoped<IPartyDirectory, Directory>();
        services.AddScoped<IListingDirectory, Catalog>();
        services.AddScoped<IUserContacts, Contacts>();
        services.AddScoped<IContactCards, Cards>();
    });

    /// <summary>A browser of the person; nobody when null.</summary>
    public static HttpClient Browser(ExchangeApp app, string? user, string permissions = "")
    {
        var client = app.CreateClient(followRedirects: false);
        if (user is not null)
        {
            client.DefaultRequestHeaders.Add(HeaderAuthentication.UserHeader, user);
            client.DefaultRequestHeaders.Add(HeaderAuthentication.PermissionsHeader, permissions);
        }

        return client;
    }

    private static PartySummary Party(string name, VerificationState state) =>
        new(Guid.CreateVersion7(), PartyKind.Organisation, OrganisationKind.Enterprise, name, [name], state, "510400", IsDemo: true);

    private void Join()
    {
        _members["asker"] = new CurrentParty(Asker, MemberRole.Manager);
        _members["viewer"] = new CurrentParty(Asker, MemberRole.Viewer);
        _members["owner"] = new CurrentParty(Owner, MemberRole.Administrator);
        _members["stranger"] = new CurrentParty(Stranger, MemberRole.Administrator);
    }

    private sealed class Member(InquiryWorld world, ICurrentUser user) : ICurrentParty
    {
        public Task<CurrentParty?> GetAsync(CancellationToken cancellationToken) =>
            Task.FromResult(user.Id is { } id ? world._members.GetValueOrDefault(id) : null);
    }

    private sealed class Directory(InquiryWorld world) : IPartyDirectory
    {
        public Task<IReadOnlyDictionary<Guid, PartySummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<Guid, PartySummary>>(
                new[] { world.Asker, world.Owner, world.Stranger }.Where(p => ids.Contains(p.Id)).ToDictionary(p => p.Id));

        public Task<IReadOnlyList<string>> GetMemberUserIdsAsync(Guid partyId, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([.. world._members.Where(m => m.Value.Party.Id == partyId).Select(m => m.Key)]);

        public Task<IReadOnlyList<string>> GetMemberUserIdsAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([.. world._members.Where(m => partyIds.Contains(m.Value.Party.Id)).Select(m => m.Key)]);

        public Task<IReadOnlyList<string>> GetManagerUserIdsAsync(Guid partyId, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([.. world._members.Where(m => m.Value.Party.Id == partyId && m.Value.CanManage).Select(m => m.Key)]);

        public Task<IReadOnlyList<string>> GetManagerUserIdsAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([.. world._members.Where(m => partyIds.Contains(m.Value.Party.Id) && m.Value.CanManage).Select(m => m.Key)]);
    }

    private sealed class Catalog(InquiryWorld world) : IListingDirectory
    {
        public Task<IReadOnlyDictionary<Guid, ListingSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<Guid, ListingSummary>>(
                ids.Contains(world.Listing.Id) ? new Dictionary<Guid, ListingSummary> { [world.Listing.Id] = world.Listing } : []);

        public Task<ListingSummary?> FindByNumberAsync(string number, CancellationToken cancellationToken) =>
            Task.FromResult(number == world.Listing.Number ? world.Listing : null);

        public Task<IReadOnlyDictionary<Guid, ListingWords>> GetWordsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyDictionary<Guid, IReadOnlyList<OfferAmount>>> GetAmountsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<ListingSummary>> ListPublishedAsync(Guid ownerPartyId, int count, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<ListingSummary>>(ownerPartyId == world.Listing.OwnerPartyId ? [world.Listing] : []);
    }

    private sealed class Contacts : IUserContacts
    {
        public Task<IReadOnlyDictionary<string, UserContact>> FindAsync(IEnumerable<string> userIds, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, UserContact>>(userIds.ToDictionary(id => id, id => new UserContact($"{id}@test.example", "zh-CN", id)));
    }

    private sealed class Cards : IContactCards
    {
        public Task<ContactCard?> GetAsync(Guid partyId, Guid? viewerPartyId, CancellationToken cancellationToken) => Task.FromResult<ContactCard?>(null);
    }
}
