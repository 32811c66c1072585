using Exchange.Framework.Data;
using Exchange.Providers.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

/// <summary>What a person has asked providers, and complained of.</summary>
internal sealed class AskerData : IPersonalDataSource
{
    private readonly AppDbContext _db;

    public AskerData(AppDbContext db) => _db = db;

    public string Section => "providers";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var questions = await _db.Set<ProviderLead>().AsNoTracking().Where(l => l.AskerUserId == userId).OrderBy(l => l.AskedAt)
            .Select(l => new { l.Text, l.Contact, l.AskedAt, l.Answer, l.AnsweredAt }).ToListAsync(cancellationToken);
        var complaints = await _db.Set<ProviderComplaint>().AsNoTracking().Where(c => c.UserId == userId).OrderBy(c => c.At)
            .Select(c => new { c.Text, c.At, c.State, c.Reason }).ToListAsync(cancellationToken);
        return questions.Count + complaints.Count == 0 ? null : new { Questions = questions, Complaints = complaints };
    }
}
