using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Inquiries.Services;

/// <summary>Lets an operator read a correspondence for an hour after stating a reason that the audit trail keeps.</summary>
internal sealed class InspectionService
{
    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;
    private readonly IAuditTrail _audit;
    private readonly SiteClock _clock;

    public InspectionService(
        AppDbContext db, ICurrentUser user, IAuthorizationService authorization, IHttpContextAccessor http, IAuditTrail audit, SiteClock clock)
    {
        _db = db;
        _user = user;
        _authorization = authorization;
        _http = http;
        _audit = audit;
        _clock = clock;
    }

    public async Task<bool> IsOpenAsync(Guid inquiryId, CancellationToken cancellationToken)
    {
        if (_user.Id is not { } userId
            || !(await _authorization.AuthorizeAsync(_http.HttpContext!.User, InquiryPermissions.InspectInquiriesName)).Succeeded)
        {
            return false;
        }

        var oldest = _clock.Now - InquiryInspection.Validity;
        return await _db.Set<InquiryInspection>()
            .AnyAsync(i => i.InquiryId == inquiryId && i.UserId == userId && i.At >= oldest, cancellationToken);
    }

    public Task<bool> ExistsAsync(Guid inquiryId, CancellationToken cancellationToken) =>
        _db.Set<Inquiry>().AnyAsync(i => i.Id == inquiryId, cancellationToken);

    /// <returns>False when there is no such inquiry.</returns>
    public async Task<bool> OpenAsync(Guid inquiryId, string reason, CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(inquiryId, cancellationToken))
        {
            return false;
        }

        var clean = MessageText.Clean(reason);
        _db.Add(new InquiryInspection { InquiryId = inquiryId, UserId = _user.Id!, Reason = clean, At = _clock.Now });
        _audit.Record("inquiry.inspected", nameof(Inquiry), inquiryId.ToString(), new { Reason = clean });
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>All inquiries, newest first, without their texts.</summary>
    public async Task<Page<InspectionRow>> ListAsync(int page, CancellationToken cancellationToken)
    {
        const int size = 50;
        var total = await _db.Set<Inquiry>().CountAsync(cancellationToken);
        var rows = await _db.Set<Inquiry>().AsNoTracking().OrderByDescending(i => i.LastMessageAt).ThenByDescending(i => i.Id)
            .Skip((page - 1) * size).Take(size)
            .Select(i => new InspectionRow(i.Id, i.ListingId, i.AskerPartyId, i.OwnerPartyId, i.State, i.CloseReason, i.LastMessageAt))
            .ToListAsync(cancellationToken);
        return new Page<InspectionRow>(rows, total, page, size);
    }
}
