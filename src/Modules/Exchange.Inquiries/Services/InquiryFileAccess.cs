using Exchange.Framework.Data;
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
    private readonly InspectionService _inspections;

    public InquiryFileAccess(AppDbContext db, ICurrentParty party, InspectionService inspections)
    {
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
}
