using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Inquiries.Services;

/// <summary>Two parties that write to each other are not one while they do.</summary>
internal sealed class InquiryMergeCheck : IPartyMergeCheck
{
    private readonly AppDbContext _db;

    public InquiryMergeCheck(AppDbContext db) => _db = db;

    public async Task<IReadOnlyList<Result>> FindAsync(Guid loserId, Guid winnerId, CancellationToken cancellationToken)
    {
        var open = await _db.Set<Inquiry>().CountAsync(
            i => i.State != InquiryState.Closed
                && ((i.AskerPartyId == loserId && i.OwnerPartyId == winnerId) || (i.AskerPartyId == winnerId && i.OwnerPartyId == loserId)),
            cancellationToken);
        return open == 0 ? [] : [Result.Fail("They have {0} open inquiries with each other: close these first.", null, open)];
    }
}
