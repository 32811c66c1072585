using Exchange.Content.Contracts;
using Exchange.Events.Contracts;
using Exchange.Events.Data;
using Exchange.Events.Domain;
using Exchange.Events.Handlers;
using Exchange.Events.Recipes;
using Exchange.Events.Services;
using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Statistics.Contracts;
using Exchange.Users.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Events;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<EventsModel>();
        services.AddPartyReference((HouseEvent h) => h.OrganiserPartyId, "Events");
        services.AddPartyReference((MatchGuest m) => m.PartyId, "Guests of matchmakings", [nameof(MatchGuest.EventId)]);
        services.AddPartyReference((EventProposal e) => e.PartyId, "Proposals of events");
        services.AddPartyReference((SignUp s) => s.PartyId, "Sign-ups for events");
        services.AddPermissionProvider<EventPermissions>();
        services.AddAuditNames<EventsAudit>();
        services.AddNavigationProvider<EventNavigation>();
        services.AddContentType(new ContentTypeDefinition(EventTypeCodes.Campaign, "campaigns", "Campaign", "Campaigns") { Part = CampaignDetails.PartName, Position = "40", HasOwnDay = true });
        services.AddContentType(new ContentTypeDefinition(EventTypeCodes.Event, "events", "Event", "Events") { Part = EventDetails.PartName, Position = "45", HasOwnDay = true, SchemaType = null });
        services.AddContentPart<CampaignPart>();
        services.AddContentPart<EventPart>();
        services.AddContentMarkWord(CampaignPart.BeginsOn, "Begins next on {0}");
        services.AddContentMarkWord(EventPart.TakesPlaceOn, "Takes place on {0}");
        services.AddContentEvents<EventPublication>();
        services.AddRecipeStep<DemoEventsStep>();
        foreach (var kind in EventKinds.All)
        {
            services.AddSingleton(kind);
        }

        services.AddScoped<EventLists>();
        services.AddScoped<EventPages>();
        services.AddScoped<EventCalendarFile>();
        services.AddScoped<HostAccess>();
        services.AddScoped<SignUps>();
        services.AddScoped<CheckIns>();
        services.AddScoped<Tickets>();
        services.AddScoped<Hosting>();
        services.AddScoped<Materials>();
        services.AddScoped<Proposals>();
        services.AddScoped<Matchmaking>();
        services.AddScoped<MatchQueries>();
        services.AddScoped<IFileAccess, MaterialFiles>();
        services.AddScoped<IFileReferences, MaterialFiles>();
        services.AddScoped<IFigureSource, EventFigures>();
        services.AddScoped<IPersonalDataSource, EventsData>();
        services.AddPeriodicStep<EventReminders>(TimeSpan.FromMinutes(5));
        services.AddEventHandler<AccountClosed, AccountClosedHandler>();
        services.AddEventHandler<PartyClosed, PartyClosedHandler>();
        services.AddEventHandler<ContentPublished, EventPublishedHandler>();
        services.AddWidget(new Widget(Zones.Home, "30", "NextEvents", Caption: "The next events"));
        services.AddWidget(new Widget(Zones.Desk, "46", "EventsDesk"));
        services.AddWidget(new Widget(Zones.AdminHome, "18", "ProposalQueue", EventPermissions.ManageEventsName));
    }
}
