using Exchange.Dates.Contracts;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Handlers;

/// <summary>Keeps the last day of a public need in the book of deadlines, which reminds the firm and stands in its calendar.</summary>
internal sealed class NeedDeadlines : IIntegrationEventHandler<NeedChanged>
{
    private static readonly int[] _reminders = [14, 3];

    private readonly AppDbContext _db;
    private readonly IDeadlines _deadlines;

    public NeedDeadlines(AppDbContext db, IDeadlines deadlines)
    {
        _db = db;
        _deadlines = deadlines;
    }

    public async Task HandleAsync(NeedChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var key = new DeadlineKey("need.deadline", integrationEvent.NeedId);
        var need = await _db.Set<Need>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == integrationEvent.NeedId, cancellationToken);
        if (need is not { IsOpen: true })
        {
            await _deadlines.DropAsync(key, cancellationToken);
            return;
        }

        // It ends on that very day, working day or not.
        var end = new PeriodEnd(need.Deadline, need.Deadline, null);
        await _deadlines.SetAsync(
            new DeadlineRequest(
                key, need.AskerPartyId, "Need {0} “{1}” takes answers until this day. You can prolong it or make it a call.", [need.Number, need.Title], end,
                $"/desk/needs/{need.Number}", "Deadline of the need, as the firm has set it", _reminders),
            cancellationToken);
    }
}
