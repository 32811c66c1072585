using System.Globalization;
using Exchange.Dates.Contracts;
using Exchange.Framework.Data;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Keeps the next annual fee of a claimed patent in the book of deadlines, which reminds the owner (rules ANN-02, ANN-03).</summary>
internal sealed class AnnuityDeadlines
{
    public const string Kind = "right.annuity";

    private static readonly int[] _reminders = [90, 30, 7];

    private readonly AppDbContext _db;
    private readonly IAnnuityDates _annuities;
    private readonly IDeadlines _deadlines;

    public AnnuityDeadlines(AppDbContext db, IAnnuityDates annuities, IDeadlines deadlines)
    {
        _db = db;
        _annuities = annuities;
        _deadlines = deadlines;
    }

    /// <summary>Joins the caller's unit of work for the deadline; the day on which to look again is stored at once.</summary>
    public async Task FollowAsync(Guid rightId, CancellationToken cancellationToken)
    {
        // Most rights have no claimant: an import of a hundred thousand stops here.
        if (!await _db.Set<IpRight>().AnyAsync(r => r.Id == rightId && (r.ClaimedBy != null || r.AnnuityWatchOn != null), cancellationToken))
        {
            return;
        }

        var key = new DeadlineKey(Kind, rightId);
        if (await _annuities.FindNextAsync(rightId, cancellationToken) is not { ClaimedBy: { } owner } next)
        {
            await _deadlines.DropAsync(key, cancellationToken);
            await WatchAsync(rightId, null, cancellationToken);
            return;
        }

        await _deadlines.SetAsync(
            new DeadlineRequest(key, owner, next.Caption, [next.Number, next.Year.ToString(CultureInfo.InvariantCulture)], next.End, next.Url, next.Basis, _reminders),
            cancellationToken);
        await WatchAsync(rightId, next.End.Safe.AddDays(1), cancellationToken);
    }

    // By itself, so that a form that somebody has open on the right does not become stale by it.
    private Task WatchAsync(Guid rightId, DateOnly? day, CancellationToken cancellationToken) => _db.Set<IpRight>().Where(r => r.Id == rightId && r.AnnuityWatchOn != day)
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.AnnuityWatchOn, day), cancellationToken);
}
