using Exchange.Content.Contracts;
using Exchange.Content.Data;
using Exchange.Content.Recipes;
using Exchange.Content.Services;
using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Media.Contracts;
using Exchange.Search.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Content;

public sealed class Startup : StartupBase
{
    /// <summary>Zone beside the search of the home page.</summary>
    public const string HomeFiguresZone = "HomeFigures";

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<ContentModel>();
        services.AddPermissionProvider<ContentPermissions>();
        services.AddNavigationProvider<ContentNavigation>();
        services.AddRecipeStep<PagesStep>();
        foreach (var type in HouseTypes.All)
        {
            services.AddContentType(type);
        }

        services.AddSingleton<ContentTypes>();
        services.Configure<RouteOptions>(options => options.SetParameterPolicy<SectionConstraint>(SectionConstraint.Name));
        services.AddScoped<ContentTopics>();
        services.AddScoped<IContentTopics>(provider => provider.GetRequiredService<ContentTopics>());
        services.AddScoped<ContentEnvelope>();
        services.AddScoped<ContentPublisher>();
        services.AddScoped<ContentLists>();
        services.AddScoped<ContentStore>();
        services.AddScoped<IContentStore>(provider => provider.GetRequiredService<ContentStore>());
        services.AddScoped<Embeds>();
        services.AddScoped<ContentReader>();
        services.AddScoped<ContentDesk>();
        services.AddScoped<ISearchSource, ContentSearchSource>();
        services.AddScoped<ContentCheck>();
        services.AddScoped<EditorPages>();
        services.AddScoped<PreviewLinks>();
        services.AddScoped<IFileReferences, ContentFiles>();
        services.AddScoped<IMediaUses, ContentMediaUses>();
        services.AddPeriodicStep<ContentSchedule>(TimeSpan.FromSeconds(20));
        services.AddScoped<IHousePages, HousePages>();
        services.AddScoped<ChainMap>();
        services.AddScoped<HomeExamples>();
        services.AddScoped<ISitemapSource, ContentSitemap>();
        services.AddSettingsSection<SiteIdentity>("Organiser and record numbers");
        services.AddSettingsSection<ContentSettings>("Texts");
        services.AddWidget(new Widget(Zones.AdminHome, "60", "ContentQueue", ContentPermissions.ApproveContentName));
        services.AddWidget(new Widget(Zones.Footer, "1", "SiteIdentity"));
        services.AddWidget(new Widget(HomeFiguresZone, "1", "HomeCounters"));
        services.AddWidget(new Widget(Zones.Home, "10", "ProcessChain"));
    }
}
