using System.Globalization;
using Exchange.Dates.Contracts;
using Exchange.Framework.Data;
using Exchange.Rights.Contracts;
using Exchange.Watching.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Watching.Services;

/// <summary>Keeps the next annual fee of a watched patent in the book of deadlines, which reminds those who watch it (rules ANN-02, ANN-03).</summary>
internal sealed class WatchedAnnuities
{
    public const string Kind = "watching.annuity";

    private static readonly int[] _reminders = [90, 30, 7];

    private readonly AppDbContext _db;
    private readonly IAnnuityDates _annuities;
    private readonly IDeadlines _deadlines;

    public WatchedAnnuities(AppDbContext db, IAnnuityDates annuities, IDeadlines deadlines)
    {
        _db = db;
        _annuities = annuities;
        _deadlines = deadlines;
    }

    /// <summary>Joins the caller's unit of work.</summary>
    public async Task FollowAsync(Guid rightId, CancellationToken cancellationToken)
    {
        var key = new DeadlineKey(Kind, rightId);
        var watches = await _db.Set<Watch>().Where(w => w.Kind == RightSubject.Name && w.SubjectId == rightId).ToListAsync(cancellationToken);
        watches.RemoveAll(w => _db.Entry(w).State == EntityState.Deleted);
        watches.AddRange(_db.ChangeTracker.Entries<Watch>().Where(e => e.State == EntityState.Added && e.Entity.SubjectId == rightId).Select(e => e.Entity));
        var next = watches.Count == 0 ? null : await _annuities.FindNextAsync(rightId, cancellationToken);
        if (next is null)
        {
            await _deadlines.DropAsync(key, cancellationToken);
        }
        else
        {
            await _deadlines.SetAsync(
                new DeadlineRequest(key, null, next.Caption, [next.Number, next.Year.ToString(CultureInfo.InvariantCulture)], next.End, next.Url, next.Basis, _reminders),
                cancellationToken);
        }

        foreach (var watch in watches)
        {
            watch.LookAgainOn = next?.End.Safe.AddDays(1);
        }
    }
}
