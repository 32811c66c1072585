using Exchange.Content.Contracts;
using Exchange.Dates.Contracts;
using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Data;
using Exchange.Providers.Domain;
using Exchange.Providers.Handlers;
using Exchange.Providers.Recipes;
using Exchange.Providers.Services;
using Exchange.Search.Contracts;
using Exchange.Statistics.Contracts;
using Exchange.Users.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Providers;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<ProvidersModel>();
        services.AddPartyReference((ProviderLead p) => p.AskerPartyId, "Requests to providers");
        services.AddScoped<IPartyMergeCheck, ProviderMergeCheck>();
        services.AddPermissionProvider<ProviderPermissions>();
        services.AddAuditNames<ProvidersAudit>();
        services.AddNavigationProvider<ProviderNavigation>();
        services.AddRecipeStep<DemoProvidersStep>();
        services.AddSettingsSection<GradeRules>("Grade of providers");
        services.AddSettingsSection<ComplaintRules>("Complaints about providers");
        foreach (var kind in ProviderNotices.All)
        {
            services.AddSingleton(kind);
        }

        services.AddSingleton<LicenceCatalog>();
        services.AddSingleton<ILicenceNames>(provider => provider.GetRequiredService<LicenceCatalog>());
        services.AddScoped<ProviderPlaces>();
        services.AddScoped<ProviderDirectory>();
        services.AddScoped<IProviderDirectory>(provider => provider.GetRequiredService<ProviderDirectory>());
        services.AddScoped<IResponseTimes, ResponseTimes>();
        services.AddScoped<ProviderDeadlines>();
        services.AddScoped<IDeadlineAudience, ReviewAudience>();
        services.AddScoped<ProviderUpkeep>();
        services.AddScoped<ProviderPages>();
        services.AddScoped<ProviderDesk>();
        services.AddScoped<ProviderReviews>();
        services.AddScoped<Admissions>();
        services.AddScoped<ProviderLeads>();
        services.AddScoped<ISearchSource, ProvidersSearchSource>();
        services.AddSingleton(new ApiItem(ProvidersData.Set.Source, typeof(ProviderCard)));
        services.AddSingleton(ProvidersData.Set);
        services.AddScoped<IHomeCounter, ProvidersCounter>();
        services.AddScoped<IFigureSource, ProviderFigures>();
        services.AddScoped<ISitemapSource, ProvidersSitemap>();
        services.AddScoped<IFileAccess, LicenceFiles>();
        services.AddScoped<IFileReferences, LicenceFiles>();
        services.AddEventHandler<ProviderChanged, ProviderChangedHandler>();
        services.AddEventHandler<PartyVerified, PartyVerifiedHandler>();
        services.AddEventHandler<PartyVerificationLost, PartyVerificationLostHandler>();
        services.AddEventHandler<AccountClosed, AccountClosedHandler>();
        services.AddScoped<IPersonalDataSource, AskerData>();
        services.AddPeriodicStep<ProviderWatch>(TimeSpan.FromMinutes(10));
        services.AddWidget(new Widget(Zones.Desk, "35", "OpenLeads") { FirstFor = DeskAudience.Providers });
        services.AddWidget(new Widget(Zones.AdminHome, "12", "ProviderQueue", ProviderPermissions.ReviewProvidersName));
    }
}
