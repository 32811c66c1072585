using Exchange.Framework.Data;
using Exchange.Inquiries.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Inquiries.Services;

/// <summary>What a person has written in inquiries; what others wrote is theirs.</summary>
internal sealed class InquiriesData : IPersonalDataSource
{
    private readonly AppDbContext _db;

    public InquiriesData(AppDbContext db) => _db = db;

    public string Section => "inquiries";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var messages = await _db.Set<InquiryMessage>().AsNoTracking().Where(m => m.AuthorId == userId).OrderBy(m => m.Id)
            .Select(m => new { m.InquiryId, m.At, m.Side, m.AuthorName, m.Text }).ToListAsync(cancellationToken);
        return messages.Count == 0 ? null : messages;
    }
}
