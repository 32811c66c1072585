using Exchange.Advertising.Data;
using Exchange.Advertising.Domain;
using Exchange.Advertising.Handlers;
using Exchange.Advertising.Recipes;
using Exchange.Advertising.Security;
using Exchange.Advertising.Services;
using Exchange.Framework;
using Exchange.Framework.Jobs;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Advertising;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<AdvertisingModel>();
        services.AddPartyReference((AdBooking a) => a.PartyId, "Bookings of ads");
        services.AddPermissionProvider<AdvertisingPermissions>();
        services.AddAuditNames<AdvertisingAudit>();
        services.AddNavigationProvider<AdvertisingNavigation>();
        services.AddSettingsSection<AdvertisingSettings>("Advertising");
        services.AddRecipeStep<DemoAdvertsStep>();
        services.AddSingleton(AdvertKinds.Decided);
        services.AddSingleton(AdvertKinds.Ended);
        services.AddSingleton(AdvertKinds.Held);
        services.AddSingleton(AdvertKinds.Submitted);
        services.AddScoped<AdPlaces>();
        services.AddScoped<AdPrices>();
        services.AddScoped<AdvertEffects>();
        services.AddScoped<AdvertDesk>();
        services.AddScoped<AdvertReviews>();
        services.AddScoped<AdvertQueries>();
        services.AddScoped<RunningAdverts>();
        services.AddScoped<AdvertFiles>();
        services.AddScoped<IFileAccess>(provider => provider.GetRequiredService<AdvertFiles>());
        services.AddScoped<IFileReferences>(provider => provider.GetRequiredService<AdvertFiles>());
        services.AddEventHandler<ProviderChanged, ProviderChangedHandler>();
        services.AddSingleton<AdCounter>();
        services.AddPageHitCounter<AdvertHitCounter>();
        services.AddPageTopic(RunningAdverts.Topic);
        services.AddSingleton<AdCountWriter>();
        services.AddSingleton<AdvertClock>();
        services.AddSingleton<IBackgroundStep>(provider => provider.GetRequiredService<AdCountWriter>());
        services.AddSingleton<IBackgroundStep>(provider => provider.GetRequiredService<AdvertClock>());
        services.AddHostedService<AdvertBackground>();
        services.AddWidget(new Widget(Zones.AdminHome, "4", "AdvertQueue", AdvertisingPermissions.ReviewAdvertsName));
        services.AddWidget(new Widget("ProviderDesk", "1", "BookAdvert"));
        foreach (var slot in Enum.GetNames<AdSlot>())
        {
            services.AddWidget(new Widget(slot, "1", "AdvertSlot", Caption: "Advertisements"));
        }
    }
}
