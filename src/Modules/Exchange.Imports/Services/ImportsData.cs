using Exchange.Framework.Data;
using Exchange.Imports.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Imports.Services;

/// <summary>The files that a person has brought in.</summary>
internal sealed class ImportsData : IPersonalDataSource
{
    private readonly AppDbContext _db;

    public ImportsData(AppDbContext db) => _db = db;

    public string Section => "imports";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var runs = await _db.Set<ImportRun>().AsNoTracking().Where(r => r.UserId == userId).OrderBy(r => r.Id)
            .Select(r => new { r.FileName, r.CreatedAt, r.State, r.Added, r.Updated, r.Rejected }).ToListAsync(cancellationToken);
        return runs.Count == 0 ? null : runs;
    }
}
