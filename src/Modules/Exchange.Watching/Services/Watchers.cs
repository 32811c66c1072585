using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Watching.Contracts;
using Exchange.Watching.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Watching.Services;

internal sealed class Watchers : IWatchers
{
    private readonly AppDbContext _db;
    private readonly IEnumerable<IWatchSubject> _subjects;
    private readonly INotifier _notifier;
    private readonly SiteClock _clock;

    public Watchers(AppDbContext db, IEnumerable<IWatchSubject> subjects, INotifier notifier, SiteClock clock)
    {
        _db = db;
        _subjects = subjects;
        _notifier = notifier;
        _clock = clock;
    }

    public async Task ChangedAsync(string kind, Guid id, CancellationToken cancellationToken)
    {
        var watches = await _db.Set<Watch>().Where(w => w.Kind == kind && w.SubjectId == id).ToListAsync(cancellationToken);
        if (watches.Count == 0 || _subjects.FirstOrDefault(s => s.Kind == kind) is not { } subject
            || (await subject.FindAsync([id], cancellationToken)).GetValueOrDefault(id) is not { } thing)
        {
            return;
        }

        // The thing as it is now: events may come late, and what was told once is not told again.
        var now = _clock.Now;
        var told = watches.Where(watch => watch.Follow(thing, now)).ToList();
        if (told.Count > 0)
        {
            await _notifier.NotifyAsync(
                new Notification(WatchingKinds.Changed.Name, thing.News, [told[0].Number, told[0].Title], told[0].Url), told.Select(w => w.UserId).Distinct(), cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
    }
}
