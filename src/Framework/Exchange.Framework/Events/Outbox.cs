using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Time;

namespace Exchange.Framework.Events;

/// <summary>Adds events to the transaction of the command that raises them; they are delivered after it commits.</summary>
public sealed class Outbox
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;

    public Outbox(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    public void Add(IIntegrationEvent integrationEvent)
    {
        var now = _clock.Now;
        _db.Set<OutboxMessage>().Add(new OutboxMessage
        {
            EventType = integrationEvent.GetType().FullName!,
            Payload = JsonSerializer.Serialize(integrationEvent, integrationEvent.GetType()),
            OccurredAt = now,
            NextAttemptAt = now,
        });
    }
}
