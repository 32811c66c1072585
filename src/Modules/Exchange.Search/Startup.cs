using Exchange.Framework;
using Exchange.Framework.Jobs;
using Exchange.Framework.Modules;
using Exchange.Search.Contracts;
using Exchange.Search.Data;
using Exchange.Search.Endpoints;
using Exchange.Search.Indexing;
using Exchange.Search.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Search;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<SearchModel>();
        services.AddSingleton<SearchEngine>();
        services.AddSingleton<IndexSignal>();
        services.AddSingleton<IndexFiller>();
        services.AddSingleton<IndexNode>();
        services.AddSingleton<ISearchIndex>(provider => provider.GetRequiredService<IndexNode>());
        services.AddHostedService<IndexUpdater>();
        services.AddSingleton<IBackgroundStep, IndexStep>();
        services.AddScoped<ChangeLog>();
        services.AddScoped<SearchEpochs>();
        services.AddScoped<ISearchChanges, SearchChanges>();
        services.AddScoped<ISearchService, SearchService>();
        services.AddScoped<ICatalogAddresses, CatalogAddresses>();
        services.AddScoped<CatalogBuilder>();
        services.AddScoped<GoneThings>();
        services.AddScoped<IChangeFeed, ChangeFeed>();
        services.AddSingleton<OpenDataTurns>();
        services.AddScoped<OpenDataFiles>();
        services.AddScoped<OpenDataMetadata>();
        services.AddSettingsSection<OpenDataSettings>("Open data");
        services.AddScoped<SearchEndpoints>();
        services.AddNavigationProvider<SearchNavigation>();
        AddWords(services);
        services.AddVerb<SearchRebuildVerb>();
        services.AddJobHandler<SearchRebuildJob>();
        services.AddHealthChecks().AddCheck<IndexHealthCheck>("index");
    }

    // The concepts of the field, and what people search for.
    private static void AddWords(IServiceCollection services)
    {
        services.AddScoped<SynonymList>();
        services.AddScoped<ISynonymList>(provider => provider.GetRequiredService<SynonymList>());
        services.AddScoped<ISearchCounts, SearchCounts>();
        services.AddSingleton<SearchTally>();
        services.Configure<MvcOptions>(options => options.Filters.Add<CountedSearches>());
        services.AddPeriodicStep<SynonymStep>(TimeSpan.FromSeconds(1));
        services.AddPeriodicStep<SearchTallyStep>(TimeSpan.FromMinutes(1));
        services.AddOutdatedRows<SearchOutdatedRows>();
        services.AddAuditNames<SearchAudit>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        SearchEndpoints.Map(routes);
        routes.MapChanges();
        routes.MapOpenData();
    }
}
