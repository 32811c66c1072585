using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>Puts the pages about a party together.</summary>
internal sealed class PartyPages
{
    private readonly AppDbContext _db;
    private readonly PartyDesk _desk;
    private readonly IFileStore _files;
    private readonly IDistricts _districts;

    public PartyPages(AppDbContext db, PartyDesk desk, IFileStore files, IDistricts districts)
    {
        _db = db;
        _desk = desk;
        _files = files;
        _districts = districts;
    }

    public async Task<PartyPage> ReadDeskAsync(CurrentParty current, FormerNameForm? formerName, CancellationToken cancellationToken)
    {
        var party = await _desk.ReadAsync(current.Party.Id, cancellationToken);
        var files = (await _files.FindAsync(
            [.. party.Evidence.Select(e => e.FileId), .. party.FormerNames.Select(n => n.EvidenceFileId)], cancellationToken)).ToDictionary(f => f.Id);
        return new PartyPage(
            current,
            await _desk.ListMineAsync(cancellationToken),
            party.CreditCode,
            party.Country,
            party.RegistrationNumber,
            _districts.Find(party.District)?.Name,
            _districts.Find(party.Zone)?.Name,
            party.Address,
            new ContactCard(party.ContactPerson, party.ContactPhone, party.ContactEmail, IsMasked: false),
            party.Verification,
            party.WaitingSince,
            party.DecidedAt,
            party.DecisionReason,
            party.Verification is VerificationState.Unverified or VerificationState.Rejected,
            [.. party.Evidence.OrderBy(e => e.Id).Select(e => files.GetValueOrDefault(e.FileId)).OfType<StoredFile>()],
            [.. party.FormerNames.OrderBy(n => n.Id).Select(n => FormerNameLines.Describe(n, files))])
        {
            FormerName = formerName ?? new FormerNameForm(),
        };
    }

    public async Task<PartyForm> ReadFormAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var party = await _desk.ReadAsync(partyId, cancellationToken);
        return new PartyForm
        {
            Kind = party.Kind,
            OrganisationKind = party.OrganisationKind,
            Name = party.Name,
            CreditCode = party.CreditCode,
            Country = party.Country,
            RegistrationNumber = party.RegistrationNumber,
            District = party.District ?? PartyForm.Outside,
            InZone = party.Zone is not null,
            IsStateOwned = party.IsStateOwned,
            Address = party.Address,
            ContactPerson = party.ContactPerson,
            ContactPhone = party.ContactPhone,
            ContactEmail = party.ContactEmail,
            Statement = party.StatedAt is not null,
            Version = party.Version,
        };
    }

    /// <summary>The party that it turned out to be; null when it stands for itself.</summary>
    public Task<Guid?> FindMergedIntoAsync(Guid id, CancellationToken cancellationToken) =>
        _db.Set<Party>().AsNoTracking().Where(p => p.Id == id).Select(p => p.MergedInto).FirstOrDefaultAsync(cancellationToken);

    public async Task<PublicPartyPage?> ReadPublicAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await _db.Set<Party>().AsNoTracking().Where(p => p.Id == id).Select(PartyQueries.Row).FirstOrDefaultAsync(cancellationToken);
        if (row is null or { IsNameless: true })
        {
            return null;
        }

        var summary = row.ToSummary();
        var decidedAt = summary.IsVerified
            ? await _db.Set<Party>().Where(p => p.Id == id).Select(p => p.DecidedAt).FirstAsync(cancellationToken)
            : null;
        return new PublicPartyPage(summary, _districts.Find(summary.District)?.Name, decidedAt);
    }
}
