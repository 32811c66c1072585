using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Exchange.Framework.Mvc;

/// <summary>
/// Notes with what a command saves, in the same transaction, that its form has acted. A node that dies between that and
/// its answer leaves a form that does not act again; a sending that was taken for dead cannot save any more.
/// </summary>
internal sealed class OnceInterceptor : SaveChangesInterceptor
{
    private (Guid Key, DateTimeOffset At)? _request;
    private ProcessedRequest? _marked;

    /// <summary>From now on this scope works for the form.</summary>
    public void Begin(Guid key, DateTimeOffset at) => _request = (key, at);

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (_request is var (key, at) && eventData.Context!.ChangeTracker.HasChanges())
        {
            _marked = new ProcessedRequest { Key = key, UserId = "", At = at };
            var entry = eventData.Context.Attach(_marked);
            entry.Property(r => r.ResultUrl).CurrentValue = ProcessedRequest.Acted;
            entry.Property(r => r.ResultUrl).IsModified = true;
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Release(eventData.Context!);
        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Release(eventData.Context!);
        return base.SaveChangesFailedAsync(eventData, cancellationToken);
    }

    private void Release(DbContext context)
    {
        if (_marked is not null)
        {
            context.Entry(_marked).State = EntityState.Detached;
            _marked = null;
        }
    }
}
