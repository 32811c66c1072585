using Exchange.Framework;
using Exchange.Framework.Api;
using Exchange.Framework.Modules;
using Exchange.Framework.Navigation;
using Exchange.Framework.Widgets;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Parties.Data;
using Exchange.Parties.Domain;
using Exchange.Parties.Endpoints;
using Exchange.Parties.Handlers;
using Exchange.Parties.Recipes;
using Exchange.Parties.Services;
using Exchange.Users.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Parties;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddWidget(new Widget(Zones.DeskMenu, "10", "ActingFor"));
        services.AddWidget(new Widget(Zones.Desk, "2", "PartyStep"));
        services.AddWidget(new Widget(Zones.AdminAccount, "10", "AccountParties"));
        services.AddWidget(new Widget(Zones.AdminHome, "20", "VerificationQueue", PartyPermissions.VerifyPartiesName));
        services.AddModelContributor<PartiesModel>();
        services.AddPermissionProvider<PartyPermissions>();
        services.AddAuditNames<PartiesAudit>();
        services.AddNavigationProvider<PartiesNavigation>();
        services.AddRecipeStep<DemoPartiesStep>();
        services.AddVerb<OrganisationsCheckVerb>();
        services.AddEventHandler<AccountClosed, AccountClosedHandler>();
        foreach (var kind in PartyNotifications.All)
        {
            services.AddSingleton(kind);
        }

        services.AddSingleton<IDistricts, Districts>();
        services.AddScoped<IZoneLayout, DeskLayout>();
        services.AddScoped<IPartyDirectory, PartyDirectory>();
        services.AddScoped<IPartyNames, PartyNames>();
        services.AddScoped<CurrentPartyReader>();
        services.AddScoped<INavigationFilter, PartyNavigationFilter>();
        services.AddScoped<ICurrentParty>(provider => provider.GetRequiredService<CurrentPartyReader>());
        services.AddScoped<IContactCards, ContactCards>();
        services.AddScoped<IFileReferences, PartyFileReferences>();
        services.AddScoped<IFileAccess, PartyFiles>();
        services.AddScoped<IPersonalDataSource, PersonalData>();
        services.AddScoped<IPersonalParties, PersonalParties>();
        services.AddScoped<IAccountClosureCheck, LastAdministratorCheck>();
        services.AddScoped<PartyDesk>();
        services.AddScoped<PartyPages>();
        services.AddScoped<MemberDesk>();
        services.AddScoped<VerificationDesk>();
        services.AddSettingsSection<ApiKeySettings>("Keys of the API");
        services.AddPeriodicStep<ApiKeyCounts>(ApiKeyCounts.Period);
        services.AddScoped<IApiCallers, ApiCallers>();
        services.AddScoped<ApiKeyDesk>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton(provider => new WebhookPost(WebhookConnection.NewHandler(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<WebhookDesk>();
        services.AddPeriodicStep<WebhookWatch>(WebhookWatch.Period);
        services.AddPeriodicStep<WebhookSender>(WebhookSender.Period);
        services.AddOutdatedRows<OldDeliveries>();
        AddMerging(services);
    }

    // What a party has here itself; the other modules register theirs.
    private static void AddMerging(IServiceCollection services)
    {
        services.AddScoped<PartyDuplicates>();
        services.AddScoped<PartyMerges>();
        services.AddPartyReference((PartyMember m) => m.PartyId, "Members", [nameof(PartyMember.UserId)]);
        services.AddPartyReference((ActiveParty a) => a.PartyId, "Parties that people act for");
        services.AddPartyReference((PartyInvitation i) => i.PartyId, "Invitations");
        services.AddPartyReference((JoinRequest r) => r.PartyId, "Requests to join", [nameof(JoinRequest.UserId)]);
        services.AddPartyReference((PartyEvidence e) => e.PartyId, "Files of evidence");
        services.AddPartyReference((ApiKey k) => k.PartyId, "API keys");
        services.AddPartyReference((Webhook h) => h.PartyId, "Webhooks");
        services.AddPartyReference((PartyFormerName n) => n.PartyId, "Former names", [nameof(PartyFormerName.NormalisedName)]);
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapWebhooks();
}
