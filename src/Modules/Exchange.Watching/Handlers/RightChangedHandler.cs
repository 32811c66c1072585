using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Rights.Contracts;
using Exchange.Watching.Contracts;
using Exchange.Watching.Domain;
using Exchange.Watching.Services;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Watching.Handlers;

/// <summary>Tells those who watch a right, and moves its annual fee in their reminders.</summary>
internal sealed class RightChangedHandler : IIntegrationEventHandler<RightChanged>
{
    private readonly AppDbContext _db;
    private readonly IWatchers _watchers;
    private readonly WatchedAnnuities _annuities;

    public RightChangedHandler(AppDbContext db, IWatchers watchers, WatchedAnnuities annuities)
    {
        _db = db;
        _watchers = watchers;
        _annuities = annuities;
    }

    public async Task HandleAsync(RightChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        // Most rights are watched by nobody: an import of a hundred thousand stops here.
        var id = integrationEvent.RightId;
        if (!await _db.Set<Watch>().AnyAsync(w => w.Kind == RightSubject.Name && w.SubjectId == id, cancellationToken))
        {
            return;
        }

        await _annuities.FollowAsync(id, cancellationToken);
        await _watchers.ChangedAsync(RightSubject.Name, id, cancellationToken);
    }
}
