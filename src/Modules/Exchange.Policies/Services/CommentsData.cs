using Exchange.Framework.Data;
using Exchange.Policies.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Policies.Services;

/// <summary>What a person has said of drafts, and the office's answers.</summary>
internal sealed class CommentsData : IPersonalDataSource
{
    private readonly AppDbContext _db;

    public CommentsData(AppDbContext db) => _db = db;

    public string Section => "policyComments";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var comments = await _db.Set<PolicyComment>().AsNoTracking().Where(c => c.UserId == userId).OrderBy(c => c.WrittenAt)
            .Select(c => new { c.ItemId, c.ShownName, c.Text, c.WrittenAt, c.State, c.Answer, c.DecidedAt }).ToListAsync(cancellationToken);
        return comments.Count == 0 ? null : comments;
    }
}
