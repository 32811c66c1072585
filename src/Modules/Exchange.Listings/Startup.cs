using Exchange.Content.Contracts;
using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Listings.Contracts;
using Exchange.Listings.Data;
using Exchange.Listings.Domain;
using Exchange.Listings.Endpoints;
using Exchange.Listings.Handlers;
using Exchange.Listings.Recipes;
using Exchange.Listings.Services;
using Exchange.Listings.ViewModels;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;
using Exchange.Statistics.Contracts;
using Exchange.Users.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Listings;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddWidget(new Widget(Zones.AdminHome, "15", "ReportQueue", ListingPermissions.ManageReportsName));
        services.AddModelContributor<ListingsModel>();
        services.AddPartyReference((Listing l) => l.OwnerPartyId, "Listings");
        services.AddRightReference((ListingRight r) => r.RightId, "Rights in listings", nameof(ListingRight.ListingId));
        services.AddPermissionProvider<ListingPermissions>();
        services.AddAuditNames<ListingsAudit>();
        services.AddNavigationProvider<ListingNavigation>();
        services.AddRecipeStep<DemoListingsStep>();
        foreach (var kind in ListingNotices.Kinds)
        {
            services.AddSingleton(kind);
        }

        services.AddSettingsSection<ReviewSettings>("Review of listings");
        services.AddSingleton<ListingTexts>();
        services.AddScoped<ListingForms>();
        services.AddScoped<OfferRows>();
        services.AddScoped<ListingStore>();
        services.AddScoped<ListingFacts>();
        services.AddScoped<ListingEffects>();
        services.AddScoped<PartyMembership>();
        services.AddScoped<ListingPages>();
        services.AddScoped<Royalties>();
        services.AddScoped<ChainPages>();
        services.AddScoped<ListingDesk>();
        services.AddScoped<ListingReviews>();
        services.AddScoped<ListingReports>();
        services.AddScoped<ReportFiles>();
        services.AddScoped<IFileReferences, ReportFiles>();
        services.AddScoped<IFileAccess, ReportFiles>();
        services.AddScoped<IListingDirectory, ListingDirectory>();
        services.AddScoped<ISearchSource, ListingsSearchSource>();
        services.AddSingleton(new ApiItem(ListingsSearchSource.SourceName, typeof(ListingCard)));
        services.AddSingleton(ListingsData.Set);
        services.AddScoped<IChainCounts, ListingChain>();
        services.AddScoped<IHomeCounter, ListingsCounter>();
        services.AddScoped<IFigureSource, ListingFigures>();
        services.AddScoped<ISitemapSource, ListingsSitemap>();
        services.AddScoped<ISitemapSource, ChainSitemap>();
        services.AddEmbedCards<ListingEmbeds>();
        services.AddScoped<IFileReferences, ListingFileReferences>();
        services.AddScoped<IFileAccess, ListingFileAccess>();
        services.AddScoped<IPersonalDataSource, ReportsData>();
        services.AddPageHitCounter<ListingViewCounter>();
        services.AddPeriodicStep<ListingViewWriter>(ListingViewWriter.Period);
        services.AddScoped<IPersonalDataSource, PersonalListings>();
        services.AddPeriodicStep<ListingExpiry>(TimeSpan.FromMinutes(10));
        services.AddScoped<ListingRecheck>();
        services.AddScoped<ITradedPackages, TradedPackages>();
        services.AddJobHandler<TradeRuleRecheckJob>();
        services.AddScoped<IFigureSource, ListingLightFigures>();
        services.AddPeriodicStep<ListingLights>(TimeSpan.FromMinutes(1));
        services.AddEventHandler<RightChanged, RightChangedHandler>();
        services.AddEventHandler<PartyVerificationLost, PartyVerificationLostHandler>();
        services.AddEventHandler<PartyMerged, PartyMergedHandler>();
        services.AddEventHandler<PartyClosed, PartyClosedHandler>();
        services.AddEventHandler<AccountClosed, AccountClosedHandler>();
        services.AddEventHandler<ListingChanged, ListingDeadlines>();
        services.AddWidget(new Widget(Zones.Home, "20", "NewestListings", Caption: "Newest listings"));
        services.AddWidget(new Widget(Zones.Desk, "20", "MyListings"));
        services.AddWidget(new Widget(Zones.AdminHome, "10", "ListingQueue", ListingPermissions.ReviewListingsName));
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapOwnListings();
}
