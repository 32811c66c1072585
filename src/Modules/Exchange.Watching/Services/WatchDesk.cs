using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Watching.Contracts;
using Exchange.Watching.Domain;
using Exchange.Watching.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Watching.Services;

/// <summary>What a person watches. Whose is not the signed-in person's is not found.</summary>
internal sealed class WatchDesk
{
    private const int PageSize = 20;

    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IEnumerable<IWatchSubject> _subjects;
    private readonly WatchedAnnuities _annuities;
    private readonly SiteClock _clock;

    public WatchDesk(AppDbContext db, ICurrentUser user, IEnumerable<IWatchSubject> subjects, WatchedAnnuities annuities, SiteClock clock)
    {
        _db = db;
        _user = user;
        _subjects = subjects;
        _annuities = annuities;
        _clock = clock;
    }

    public async Task<Page<WatchRow>> ListAsync(int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var mine = _db.Set<Watch>().AsNoTracking().Where(w => w.UserId == _user.Id);
        var total = await mine.CountAsync(cancellationToken);
        var rows = await mine.OrderByDescending(w => w.CreatedAt).ThenByDescending(w => w.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new Page<WatchRow>(
            [.. rows.Select(w => new WatchRow(w.Id, _subjects.FirstOrDefault(s => s.Kind == w.Kind)?.Caption, w.Number, w.Title, w.Url, w.CreatedAt, w.ChangedAt))], total, page, PageSize);
    }

    /// <summary>Null when there is no such thing that everybody may read.</summary>
    public async Task<(WatchedThing Thing, bool IsWatched)?> FindAsync(string? kind, Guid id, CancellationToken cancellationToken) =>
        await FindThingAsync(kind, id, cancellationToken) is { } thing
            ? (thing, await _db.Set<Watch>().AnyAsync(w => w.UserId == _user.Id && w.Kind == kind && w.SubjectId == id, cancellationToken))
            : null;

    /// <returns>Null when there is no such thing that everybody may read.</returns>
    public async Task<Result?> BeginAsync(string? kind, Guid id, CancellationToken cancellationToken)
    {
        if (await FindThingAsync(kind, id, cancellationToken) is not { } thing)
        {
            return null;
        }

        var mine = _db.Set<Watch>().Where(w => w.UserId == _user.Id);
        if (await mine.AnyAsync(w => w.Kind == kind && w.SubjectId == id, cancellationToken))
        {
            return Result.Success;
        }

        if (await mine.CountAsync(cancellationToken) >= Watch.Most)
        {
            return Result.Fail("At most {0} things can be watched. End a watch that you need no more.", null, Watch.Most);
        }

        _db.Add(new Watch(_user.Id!, kind!, thing, _clock.Now));
        if (kind == RightSubject.Name)
        {
            await _annuities.FollowAsync(id, cancellationToken);
        }

        // Begun at the same moment in another window it is watched as well.
        await _db.TrySaveAsync(cancellationToken);
        return Result.Success;
    }

    /// <returns>Null when there is no such watch of the person.</returns>
    public async Task<Result?> EndAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<Watch>().FirstOrDefaultAsync(w => w.Id == id && w.UserId == _user.Id, cancellationToken) is not { } watch)
        {
            return null;
        }

        _db.Remove(watch);
        if (watch.Kind == RightSubject.Name)
        {
            await _annuities.FollowAsync(watch.SubjectId, cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private async Task<WatchedThing?> FindThingAsync(string? kind, Guid id, CancellationToken cancellationToken) =>
        _subjects.FirstOrDefault(s => s.Kind == kind) is { } subject
            && (await subject.FindAsync([id], cancellationToken)).GetValueOrDefault(id) is { IsPublic: true } thing
            ? thing
            : null;
}
