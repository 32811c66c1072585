using Exchange.Framework.Data;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Inquiries.Services;

/// <summary>Attachments are read by members of both parties, and by an operator who has stated a reason.</summary>
internal sealed class InquiryFileAccess : IFileAccess
{
    /// <summary>Owner type of the attachments; the owner's id is the inquiry's.</summary>
    public const string Type = "Inquiry";

    private readonly AppDbContext _db;
    private readonly ICurrentParty _party;
    private readonly IPartyDirectory _parties;
    private readonly InspectionService _inspections;

    public InquiryFileAccess(AppDbContext db, ICurrentParty party, IPartyDirectory parties, InspectionService inspections)
    {
        _parties = parties;
        _db = db;
        _party = party;
        _inspections = inspections;
    }

    public string OwnerType => Type;

    public async Task<bool> MayReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is { Party.Id: var partyId }
            && await _db.Set<Inquiry>().AnyAsync(
                i => i.Id == file.OwnerId && (i.AskerPartyId == partyId || i.OwnerPartyId == partyId), cancellationToken))
        {
            return true;
        }

        return await _inspections.IsOpenAsync(file.OwnerId, cancellationToken);
    }

    /// <summary>Until both parties are verified, the other side's file names tell no contact details either.</summary>
    public async Task<string> NameForReaderAsync(StoredFile file, CancellationToken cancellationToken)
    {
        var current = await _party.GetAsync(cancellationToken);
        var sent = await _db.Set<InquiryMessage>().AsNoTracking()
            .Where(m => m.InquiryId == file.OwnerId && m.Attachments.Any(a => a.FileId == file.Id))
            .Join(_db.Set<Inquiry>(), m => m.InquiryId, i => i.Id, (m, i) => new { m.Side, i.AskerPartyId, i.OwnerPartyId })
            .FirstOrDefaultAsync(cancellationToken);
        if (current is null || sent is null)
        {
            return file.Name;
        }

        var other = sent.Side == InquirySide.Asker ? sent.OwnerPartyId : sent.AskerPartyId;
        if (other != current.Party.Id)
        {
            return file.Name;
        }

        var parties = await _parties.FindAsync([sent.AskerPartyId, sent.OwnerPartyId], cancellationToken);
        return parties.Count == 2 && parties.Values.All(p => p.IsVerified) ? file.Name : AttachmentName.Mask(file.Name);
    }
}
