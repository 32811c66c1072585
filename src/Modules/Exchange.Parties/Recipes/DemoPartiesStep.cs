using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Recipes;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Recipes;

/// <summary>Step <c>DemoParties</c>: invented organisations, marked as such; natural key is the credit code.</summary>
internal sealed class DemoPartiesStep : IRecipeStepHandler
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly AppDbContext _db;
    private readonly IUserDirectory _users;
    private readonly Outbox _outbox;
    private readonly SiteClock _clock;

    public DemoPartiesStep(AppDbContext db, IUserDirectory users, Outbox outbox, SiteClock clock)
    {
        _db = db;
        _users = users;
        _outbox = outbox;
        _clock = clock;
    }

    public string Name => "DemoParties";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        foreach (var entry in step["Parties"].Deserialize<List<DemoParty>>(_json) ?? [])
        {
            await AddAsync(entry, cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddAsync(DemoParty entry, CancellationToken cancellationToken)
    {
        var code = CreditCode.Parse(entry.CreditCode);
        if (!code.IsValid)
        {
            throw new FormatException($"Step DemoParties: {entry.Name}: '{entry.CreditCode}' is no credit code.");
        }

        var now = _clock.Now;
        var party = await _db.Set<Party>().Include(p => p.FormerNames).FirstOrDefaultAsync(p => p.IsDemo && p.CreditCode == code.Normalised, cancellationToken);
        if (party is null)
        {
            party = new Party { CreatedAt = now, IsDemo = true };
            _db.Add(party);
        }

        party.Identify(new PartyIdentity(PartyKind.Organisation, entry.Kind, entry.Name, code.Normalised, null, null));
        party.Describe(new PartyProfile(entry.District, entry.Zone, entry.Address, entry.ContactPerson, entry.ContactPhone, entry.ContactEmail));
        if (entry.Verified && party.Verification != VerificationState.Verified)
        {
            party.VerifyAsExample(now);
            _outbox.Add(new PartyVerified(party.Id));
        }

        foreach (var former in entry.FormerNames.Where(n => party.FormerNames.TrueForAll(f => f.Name != n)))
        {
            // An example has no papers: the empty id stands for "none".
            party.ClaimFormerName(former, Guid.Empty, now);
            party.DecideFormerName(party.FormerNames[^1], confirmed: true, decidedBy: null, now);
        }

        foreach (var member in entry.Members)
        {
            if (await _users.FindIdByEmailAsync(member.Email, cancellationToken) is { } userId
                && !await _db.Set<PartyMember>().AnyAsync(m => m.PartyId == party.Id && m.UserId == userId, cancellationToken))
            {
                _db.Add(new PartyMember { PartyId = party.Id, UserId = userId, Role = member.Role, JoinedAt = now });
            }
        }
    }
}
