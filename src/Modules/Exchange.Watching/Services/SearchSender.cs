using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Search.Contracts;
using Exchange.Watching.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Watching.Services;

/// <summary>
/// Writes the mails about saved searches that are due. A mail and the note of what it told are saved together: whoever
/// dies in between, each thing is told of once.
/// </summary>
internal sealed class SearchSender : IBackgroundStep
{
    private const int Batch = 20;
    private const string Lease = "watching.searches";
    private static readonly TimeSpan _term = TimeSpan.FromMinutes(2);

    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<SearchSender> _logger;

    public SearchSender(IServiceScopeFactory scopes, ILogger<SearchSender> logger)
    {
        _scopes = scopes;
        _logger = logger;
    }

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        List<Guid> due;
        await using (var scope = _scopes.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;

            // What an index under construction does not hold yet would never be told of.
            if (!await services.GetRequiredService<LeaseStore>().TryTakeAsync(Lease, _term, cancellationToken)
                || services.GetRequiredService<ISearchIndex>().State == IndexState.Building)
            {
                return false;
            }

            var now = services.GetRequiredService<SiteClock>().Now;
            due = await services.GetRequiredService<AppDbContext>().Set<SavedSearch>().AsNoTracking().Where(s => s.NextAt <= now)
                .OrderBy(s => s.NextAt).Select(s => s.Id).Take(Batch).ToListAsync(cancellationToken);
        }

        foreach (var id in due)
        {
            await using var scope = _scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<LeaseStore>().TryTakeAsync(Lease, _term, cancellationToken)
                || !await TryTellAsync(scope.ServiceProvider, id, cancellationToken))
            {
                return false;
            }
        }

        return due.Count > 0;
    }

    // A search that cannot be asked costs its owner one mail, and nobody else any.
    private async Task<bool> TryTellAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return await TellAsync(services, id, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _logger.LogError(exception, "Saved search {Id} could not be asked; it is passed over until it is due again.", id);
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            if (await db.Set<SavedSearch>().FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is { } saved)
            {
                var now = scope.ServiceProvider.GetRequiredService<SiteClock>().Now;
                saved.Told(saved.Span(now).Until, false, now);
                await db.SaveChangesAsync(cancellationToken);
            }

            return true;
        }
    }

    private static async Task<bool> TellAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var now = services.GetRequiredService<SiteClock>().Now;
        if (await db.Set<SavedSearch>().FirstOrDefaultAsync(s => s.Id == id && s.NextAt <= now, cancellationToken) is not { } saved)
        {
            // Ended meanwhile, or told by another node.
            return true;
        }

        var (since, until) = saved.Span(now);
        var contact = (await services.GetRequiredService<IUserContacts>().FindAsync([saved.UserId], cancellationToken)).GetValueOrDefault(saved.UserId);
        var (things, total) = contact is null ? ([], 0) : services.GetRequiredService<SearchNews>().Find(saved, since, until, SearchMails.MostThings);
        if (total > 0 && !services.GetRequiredService<SearchMails>().Tell(saved, contact!, things, total))
        {
            return false;
        }

        saved.Told(until, total > 0, now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Ended or told at the same moment: the mail is not saved either.
        }

        return true;
    }
}
