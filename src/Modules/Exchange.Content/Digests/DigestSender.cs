using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Framework.Time;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Content.Digests;

/// <summary>
/// Writes the digests that are due and deletes what nobody has confirmed. A mail and the note of what it told are saved
/// together: whoever dies in between, each text is told of once.
/// </summary>
internal sealed class DigestSender : IBackgroundStep
{
    private const int Batch = 20;
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(2);

    private readonly IServiceScopeFactory _scopes;

    public DigestSender(IServiceScopeFactory scopes) => _scopes = scopes;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        List<Guid> due;
        await using (var scope = _scopes.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            if (!await services.GetRequiredService<LeaseStore>().TryTakeAsync("content.digest", _lease, cancellationToken))
            {
                return false;
            }

            var now = services.GetRequiredService<SiteClock>().Now;
            var subscriptions = services.GetRequiredService<AppDbContext>().Set<DigestSubscription>();
            var forgotten = now - DigestSubscription.Patience;
            await subscriptions.Where(d => d.ConfirmedAt == null && d.CreatedAt < forgotten).ExecuteDeleteAsync(cancellationToken);
            if (services.GetRequiredService<ISearchIndex>().State == IndexState.Building)
            {
                // Words are looked for in the index: what it does not hold yet would never be told of.
                return false;
            }

            due = await subscriptions.AsNoTracking().Where(d => d.NextAt <= now).OrderBy(d => d.NextAt).Select(d => d.Id).Take(Batch).ToListAsync(cancellationToken);
        }

        foreach (var id in due)
        {
            await using var scope = _scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<LeaseStore>().TryTakeAsync("content.digest", _lease, cancellationToken)
                || !await TellAsync(scope.ServiceProvider, id, cancellationToken))
            {
                return false;
            }
        }

        return due.Count > 0;
    }

    private static async Task<bool> TellAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var now = services.GetRequiredService<SiteClock>().Now;
        if (await db.Set<DigestSubscription>().FirstOrDefaultAsync(d => d.Id == id && d.NextAt <= now, cancellationToken) is not { } subscription)
        {
            // Ended meanwhile, or told by another node.
            return true;
        }

        var (since, until) = subscription.Span(now);
        var (texts, total) = await services.GetRequiredService<DigestNews>().FindAsync(subscription.Choice, since, until, DigestMails.MostTexts, cancellationToken);
        if (total > 0 && !services.GetRequiredService<DigestMails>().Tell(subscription, texts, total))
        {
            return false;
        }

        subscription.Told(until, total > 0, now);
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
