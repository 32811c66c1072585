using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

internal sealed class ContactCards : IContactCards
{
    private readonly AppDbContext _db;

    public ContactCards(AppDbContext db) => _db = db;

    public async Task<ContactCard?> GetAsync(Guid partyId, Guid? viewerPartyId, CancellationToken cancellationToken)
    {
        var parties = await _db.Set<Party>().AsNoTracking()
            .Where(p => p.Id == partyId || p.Id == viewerPartyId)
            .Select(p => new { p.Id, p.Verification, p.ContactPerson, p.ContactPhone, p.ContactEmail })
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        if (!parties.TryGetValue(partyId, out var party))
        {
            return null;
        }

        var open = viewerPartyId == partyId
            || (viewerPartyId is { } viewer
                && parties.TryGetValue(viewer, out var other)
                && other.Verification == VerificationState.Verified
                && party.Verification == VerificationState.Verified);
        return open
            ? new ContactCard(party.ContactPerson, party.ContactPhone, party.ContactEmail, IsMasked: false)
            : new ContactCard(
                party.ContactPerson is { } person ? Masking.Person(person) : null, party.ContactPhone is { } phone ? Masking.Phone(phone) : null,
                party.ContactEmail is { } email ? Masking.Email(email) : null, IsMasked: true);
    }
}
