using System.Globalization;
using Exchange.Dates.Contracts;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Keeps the next annual fee of a claimed patent in the book of deadlines, which reminds the owner (rules ANN-02, ANN-03).</summary>
internal sealed class AnnuityDeadlines
{
    private static readonly int[] _reminders = [90, 30, 7];

    private readonly AppDbContext _db;
    private readonly RightAnnuities _annuities;
    private readonly IDeadlines _deadlines;
    private readonly SiteClock _clock;

    public AnnuityDeadlines(AppDbContext db, RightAnnuities annuities, IDeadlines deadlines, SiteClock clock)
    {
        _db = db;
        _annuities = annuities;
        _deadlines = deadlines;
        _clock = clock;
    }

    /// <summary>Joins the caller's unit of work for the deadline; the day on which to look again is stored at once.</summary>
    public async Task FollowAsync(Guid rightId, CancellationToken cancellationToken)
    {
        // Most rights have no claimant: an import of a hundred thousand stops here.
        if (!await _db.Set<IpRight>().AnyAsync(r => r.Id == rightId && (r.ClaimedBy != null || r.AnnuityWatchOn != null), cancellationToken))
        {
            return;
        }

        var key = new DeadlineKey("right.annuity", rightId);
        var today = _clock.Today;

        // The owner's own word of a payment is enough to stop reminding the owner.
        var found = await _annuities.FindAsync(rightId, AnnuityReduction.None, today, withStated: true, cancellationToken);
        var next = found?.Right.ClaimedBy is null ? null : found.Annuities.FirstOrDefault(a => a.State is AnnuityState.Grace or AnnuityState.Due);
        if (next is null)
        {
            await _deadlines.DropAsync(key, cancellationToken);
            await WatchAsync(rightId, null, cancellationToken);
            return;
        }

        var isLate = next.State == AnnuityState.Grace;
        var end = (isLate ? next.GraceEnds : next.Due)!;
        await _deadlines.SetAsync(
            new DeadlineRequest(
                key, found!.Right.ClaimedBy,
                isLate ? "Annual fee of year {1} of {0} is late: pay it with the surcharge, or the patent ends" : "Annual fee of year {1} of {0}",
                [found.Right.Number, next.Year.ToString(CultureInfo.InvariantCulture)], end,
                $"{RightUrls.Patent(found.Right.Number)}/annuities",
                isLate ? "Implementing Regulations of the Patent Law, art. 115" : "Implementing Regulations of the Patent Law, art. 114", _reminders),
            cancellationToken);
        await WatchAsync(rightId, end.Safe.AddDays(1), cancellationToken);
    }

    // By itself, so that a form that somebody has open on the right does not become stale by it.
    private Task WatchAsync(Guid rightId, DateOnly? day, CancellationToken cancellationToken) => _db.Set<IpRight>().Where(r => r.Id == rightId && r.AnnuityWatchOn != day)
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.AnnuityWatchOn, day), cancellationToken);
}
