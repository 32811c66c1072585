using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Localization;
using Exchange.Framework.Time;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Needs.Services;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Handlers;

/// <summary>Nobody acts for the party any more: its needs end, its answers are withdrawn, and of a person what it wrote goes.</summary>
internal sealed class PartyClosedHandler : IIntegrationEventHandler<PartyClosed>
{
    private const string Reason = "The firm has left the exchange.";

    private readonly AppDbContext _db;
    private readonly NeedEffects _effects;
    private readonly NeedAnswers _answers;
    private readonly SiteClock _clock;
    private readonly PoCatalog _translations;

    public PartyClosedHandler(AppDbContext db, NeedEffects effects, NeedAnswers answers, SiteClock clock, PoCatalog translations)
    {
        _db = db;
        _effects = effects;
        _answers = answers;
        _clock = clock;
        _translations = translations;
    }

    public async Task HandleAsync(PartyClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        // The reason is kept as text for everybody who reads the history.
        var reason = _translations.In<PartyClosedHandler>(CultureInfo.GetCultureInfo(SupportedCultures.Default))[Reason];
        var actor = Actor.System(_clock.Now, _clock.Today);
        var partyId = integrationEvent.PartyId;
        var needs = await _db.Set<Need>().Where(n => n.AskerPartyId == partyId).OrderBy(n => n.Id).ToListAsync(cancellationToken);
        var ids = needs.Select(n => n.Id).ToList();
        var answerers = (await _db.Set<NeedAnswer>().Where(a => ids.Contains(a.NeedId) && a.State != AnswerState.Withdrawn)
            .Select(a => new { a.NeedId, a.AnswererPartyId }).ToListAsync(cancellationToken)).ToLookup(a => a.NeedId, a => a.AnswererPartyId);
        foreach (var need in needs)
        {
            if (need.Close(NeedOutcome.Withdrawn, null, null, reason, actor).Succeeded)
            {
                await _effects.TellAnswerersAsync(need, [.. answerers[need.Id].Distinct()], "Need {0} “{1}” is closed. The reason stands on its page.", cancellationToken);
            }

            if (integrationEvent.IsPerson)
            {
                need.Forget();
            }

            _effects.Changed(need);
        }

        await _answers.LeaveAllAsync(partyId, integrationEvent.IsPerson, cancellationToken);

        // Who may not read any more asks for nothing any more.
        await _db.Set<DetailAccess>().Where(a => a.ReaderPartyId == partyId).ExecuteDeleteAsync(cancellationToken);
    }
}
