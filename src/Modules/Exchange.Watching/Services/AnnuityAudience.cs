using Exchange.Dates.Contracts;
using Exchange.Framework.Data;
using Exchange.Watching.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Watching.Services;

/// <summary>Who is reminded of the annual fee of a patent: those who watch it.</summary>
internal sealed class AnnuityAudience : IDeadlineAudience
{
    private readonly AppDbContext _db;

    public AnnuityAudience(AppDbContext db) => _db = db;

    public IReadOnlyCollection<string> Kinds { get; } = [WatchedAnnuities.Kind];

    public async Task<(IReadOnlyList<string> UserIds, string Url)?> FindAsync(DeadlineKey key, CancellationToken cancellationToken)
    {
        var watches = await _db.Set<Watch>().AsNoTracking().Where(w => w.Kind == RightSubject.Name && w.SubjectId == key.SubjectId)
            .Select(w => new { w.UserId, w.Url }).ToListAsync(cancellationToken);
        return watches.Count == 0 ? null : ([.. watches.Select(w => w.UserId)], watches[0].Url + "/annuities");
    }
}
