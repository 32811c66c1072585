using Exchange.Dates.Contracts;
using Exchange.Dates.Services;
using Exchange.Framework.Events;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;

namespace Exchange.Dates.Handlers;

/// <summary>Minds the promise that a party reads when it hands in its papers: a decision within three working days.</summary>
internal sealed class VerificationHandler : IIntegrationEventHandler<PartyQueueChanged>
{
    private const int Days = 3;

    private readonly IDeadlines _deadlines;
    private readonly IWorkingCalendar _calendar;

    public VerificationHandler(IDeadlines deadlines, IWorkingCalendar calendar)
    {
        _deadlines = deadlines;
        _calendar = calendar;
    }

    public Task HandleAsync(PartyQueueChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var key = new DeadlineKey(VerificationAudience.Kind, integrationEvent.PartyId);
        if (integrationEvent.WaitingSince is not { } since)
        {
            return _deadlines.MeetAsync(key, cancellationToken);
        }

        // The name stays out: it may be a natural person's.
        return _deadlines.SetAsync(
            new DeadlineRequest(
                key, null, "Decide the verification of a party", [], _calendar.DueAfter(SiteClock.ToDate(since), Days), VerificationAudience.UrlOf(integrationEvent.PartyId),
                "Promise published where one submits", [1, 0]),
            cancellationToken);
    }
}
