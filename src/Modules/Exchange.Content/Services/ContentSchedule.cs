using Exchange.Content.Domain;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Framework.Mvc;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Content.Services;

/// <summary>Publishes and withdraws what is due.</summary>
internal sealed class ContentSchedule : IBackgroundStep
{
    private const int Batch = 20;

    private readonly IServiceScopeFactory _scopes;

    public ContentSchedule(IServiceScopeFactory scopes) => _scopes = scopes;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        List<Guid> due;
        await using (var scope = _scopes.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            if (!await services.GetRequiredService<LeaseStore>().TryTakeAsync("content.schedule", TimeSpan.FromMinutes(2), cancellationToken))
            {
                return false;
            }

            var now = services.GetRequiredService<SiteClock>().Now;
            due = await services.GetRequiredService<AppDbContext>().Set<ContentItem>().AsNoTracking()
                .Where(i => (i.PublishAt <= now && i.SubmittedAt == null) || i.UnpublishAt <= now)
                .OrderBy(i => i.Id).Select(i => i.Id).Take(Batch).ToListAsync(cancellationToken);
        }

        foreach (var id in due)
        {
            await using var scope = _scopes.CreateAsyncScope();
            try
            {
                await ActAsync(scope.ServiceProvider, id, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // An editor was faster; what is due then is found again.
            }
        }

        return due.Count == Batch;
    }

    private static async Task ActAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var publisher = services.GetRequiredService<ContentPublisher>();
        var now = services.GetRequiredService<SiteClock>().Now;
        await using var transaction = await db.BeginIfNoneAsync(cancellationToken);
        var item = await db.Set<ContentItem>().FirstAsync(i => i.Id == id, cancellationToken);
        if (item is { PublishAt: { } at, SubmittedAt: null } && at <= now)
        {
            var version = await publisher.LoadAsync(id, item.LatestVersion, cancellationToken);
            if (await FindRefusalAsync(services, item, version, cancellationToken) is { } refused)
            {
                // It was changed since and is not fit to be read, or a second person is asked for by now: the editor sees why.
                item.RefuseSchedule(refused.Error!, now);
                services.GetRequiredService<IAuditTrail>().Record("content.schedule-refused", nameof(ContentItem), item.AuditId, new { refused.Error });
            }
            else
            {
                await publisher.PublishAsync(item, version, await services.GetRequiredService<ContentEnvelope>().TopicsOfAsync(id, cancellationToken), null, cancellationToken);
            }
        }

        if (item.UnpublishAt <= now)
        {
            await publisher.UnpublishAsync(item, cancellationToken);
            item.EndSchedule();
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitIfOwnAsync(cancellationToken);
    }

    private static async Task<Result?> FindRefusalAsync(IServiceProvider services, ContentItem item, ContentVersion version, CancellationToken cancellationToken)
    {
        var settings = await services.GetRequiredService<SiteSettings>().GetAsync<ContentSettings>(cancellationToken);
        if (settings.NeedsTwoPersons(item.Type) && item.ApprovedVersion != item.LatestVersion)
        {
            return Result.Fail("A second person has not approved this text. Submit it with the time again.");
        }

        return services.GetRequiredService<ContentCheck>().ForReaders(item.Type, version.Text) is { Succeeded: false } unfit ? unfit : null;
    }
}
