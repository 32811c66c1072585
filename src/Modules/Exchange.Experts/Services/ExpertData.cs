using Exchange.Experts.Domain;
using Exchange.Framework.Data;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Services;

/// <summary>What an expert has declared.</summary>
internal sealed class ExpertData : IPersonalDataSource
{
    private readonly AppDbContext _db;

    public ExpertData(AppDbContext db) => _db = db;

    public string Section => "expert";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken) =>
        await _db.Set<Expert>().AsNoTracking().Where(e => e.UserId == userId)
            .Select(e => new
            {
                e.Number, e.Name, e.Title, e.Employer, e.FieldNames, e.TopicCodes, e.Publishes, e.State, e.ValidUntil, e.DeclaredAt,
                Interests = e.Interests.Select(i => i.Organisation).ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
}
