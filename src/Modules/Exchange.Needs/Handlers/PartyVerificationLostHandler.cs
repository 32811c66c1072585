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

/// <summary>It is not known any more who asks: the party's public needs go back to it until it is verified again.</summary>
internal sealed class PartyVerificationLostHandler : IIntegrationEventHandler<PartyVerificationLost>
{
    private const string Reason = "The firm is not verified any more. Have it verified again, then submit the need anew.";

    private readonly AppDbContext _db;
    private readonly NeedEffects _effects;
    private readonly SiteClock _clock;
    private readonly PoCatalog _translations;

    public PartyVerificationLostHandler(AppDbContext db, NeedEffects effects, SiteClock clock, PoCatalog translations)
    {
        _db = db;
        _effects = effects;
        _clock = clock;
        _translations = translations;
    }

    public async Task HandleAsync(PartyVerificationLost integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var reason = _translations.In<PartyVerificationLostHandler>(CultureInfo.GetCultureInfo(SupportedCultures.Default))[Reason];
        var actor = Actor.System(_clock.Now, _clock.Today);
        var open = await _db.Set<Need>()
            .Where(n => n.AskerPartyId == integrationEvent.PartyId && (n.State == NeedState.Published || n.State == NeedState.Answered || n.State == NeedState.Call))
            .OrderBy(n => n.Id).ToListAsync(cancellationToken);
        foreach (var need in open)
        {
            need.Return(reason, actor);
            _effects.Changed(need);
            await _effects.TellAskerAsync(need, NeedNotices.Reviewed, "Need {0} “{1}” was returned. The reasons stand on its page.", cancellationToken);
        }
    }
}
