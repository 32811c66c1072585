using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Exchange.Framework.Mvc;

/// <summary>
/// Notes with what a command saves, in the same transaction, that its form has acted. A node that dies between that and
/// its answer leaves a form that does not act again; a sending that was taken for dead cannot save any more.
/// </summary>
internal sealed class OnceInterceptor : SaveChangesInterceptor, IDbCommandInterceptor
{
    private (Guid Key, DateTimeOffset At)? _request;
    private ProcessedRequest? _marked;
    private bool _isNoting;

    /// <summary>From now on this scope works for the form.</summary>
    public void Begin(Guid key, DateTimeOffset at) => _request = (key, at);

    /// <summary>
    /// A command may also write without entities. It is noted before, in the command's transaction where there is one: without one, a
    /// node that dies in between leaves a form that is refused and has not acted, never one that acts twice.
    /// </summary>
    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (_request is var (key, at) && !_isNoting && eventData.Context is { } context
            && eventData.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete or CommandSource.ExecuteSqlRaw)
        {
            _isNoting = true;
            try
            {
                if (await context.Set<ProcessedRequest>().Where(r => r.Key == key && r.At == at)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.ResultUrl, ProcessedRequest.Acted), cancellationToken) == 0)
                {
                    throw new DbUpdateConcurrencyException("Another sending of the same form works on it.");
                }
            }
            finally
            {
                _isNoting = false;
            }
        }

        return result;
    }

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
