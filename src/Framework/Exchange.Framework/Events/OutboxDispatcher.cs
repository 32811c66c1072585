using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Leases;
using Exchange.Framework.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Framework.Events;

/// <summary>Delivers outbox messages, on one node at a time, with growing pauses between attempts.</summary>
internal sealed class OutboxDispatcher : BackgroundService
{
    private const int MaxAttempts = 8;
    private const int BatchSize = 50;
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _lease = TimeSpan.FromSeconds(30);

    // A batch that takes longer is left off, so that the lease never runs out within one.
    private static readonly TimeSpan _batch = TimeSpan.FromSeconds(15);

    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxDispatcher> _logger;
    private readonly Dictionary<string, Type> _eventTypes;

    public OutboxDispatcher(IServiceScopeFactory scopes, TimeProvider time, ModuleCatalog modules, ILogger<OutboxDispatcher> logger)
    {
        _scopes = scopes;
        _time = time;
        _logger = logger;
        _eventTypes = modules.Modules.SelectMany(module => module.GetTypes())
            .Where(type => type.IsAssignableTo(typeof(IIntegrationEvent)) && !type.IsAbstract)
            .ToDictionary(type => type.FullName!, StringComparer.Ordinal);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, _time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DispatchDueAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                _logger.LogError(exception, "The outbox could not be read; it is tried again.");
            }
        }
    }

    /// <summary>Delivers everything that is due while this node holds the lease, and returns how many messages were tried.</summary>
    public async Task<int> DispatchDueAsync(CancellationToken cancellationToken)
    {
        var tried = 0;
        while (true)
        {
            List<OutboxMessage> due;
            var started = _time.GetUtcNow();
            await using (var scope = _scopes.CreateAsyncScope())
            {
                if (!await scope.ServiceProvider.GetRequiredService<LeaseStore>().TryTakeAsync("outbox", _lease, cancellationToken))
                {
                    return tried;
                }

                var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
                due = await db.Set<OutboxMessage>().AsNoTracking()
                    .Where(m => m.DeliveredAt == null && m.FailedAt == null && m.NextAttemptAt <= started)
                    .OrderBy(m => m.Id).Take(BatchSize).ToListAsync(cancellationToken);
            }

            var delivered = 0;
            while (delivered < due.Count && _time.GetUtcNow() - started < _batch)
            {
                await DeliverAsync(due[delivered++], cancellationToken);
            }

            tried += delivered;
            if (delivered == due.Count && due.Count < BatchSize)
            {
                return tried;
            }
        }
    }

    private async Task DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        string? error = null;
        try
        {
            var type = _eventTypes.GetValueOrDefault(message.EventType)
                ?? throw new InvalidOperationException($"No module knows the event '{message.EventType}'.");
            var integrationEvent = JsonSerializer.Deserialize(message.Payload, type)!;
            var metadata = new EventMetadata(message.Id, message.OccurredAt);
            var contract = typeof(IIntegrationEventHandler<>).MakeGenericType(type);
            var handlers = 0;
            await using (var probe = _scopes.CreateAsyncScope())
            {
                handlers = probe.ServiceProvider.GetServices(contract).Count();
            }

            for (var index = 0; index < handlers; index++)
            {
                await HandleOnceAsync(contract, index, integrationEvent, metadata, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            error = StoredError.From(exception);
            _logger.LogError(exception, "Event {EventId} ({EventType}) was not delivered.", message.Id, message.EventType);
        }

        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = _time.GetUtcNow();
        var attempts = message.Attempts + 1;
        var row = db.Set<OutboxMessage>().Where(m => m.Id == message.Id);
        if (error is null)
        {
            await row.ExecuteUpdateAsync(set => set.SetProperty(m => m.DeliveredAt, now).SetProperty(m => m.Attempts, attempts)
                .SetProperty(m => m.LastError, (string?)null), cancellationToken);
            return;
        }

        var pause = TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(4, attempts)));
        var failedAt = attempts >= MaxAttempts ? now : (DateTimeOffset?)null;
        await row.ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, attempts).SetProperty(m => m.LastError, error)
            .SetProperty(m => m.NextAttemptAt, now + pause).SetProperty(m => m.FailedAt, failedAt), cancellationToken);
    }

    private async Task HandleOnceAsync(Type contract, int index, object integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var handler = scope.ServiceProvider.GetServices(contract).ElementAt(index)!;
        var name = handler.GetType().FullName!;
        if (await db.Set<HandledEvent>().AnyAsync(h => h.EventId == metadata.EventId && h.Handler == name, cancellationToken))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Set<HandledEvent>().Add(new HandledEvent { EventId = metadata.EventId, Handler = name });
        await (Task)contract.GetMethod(nameof(IIntegrationEventHandler<IIntegrationEvent>.HandleAsync))!
            .Invoke(handler, [integrationEvent, metadata, cancellationToken])!;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
