using Exchange.Content.Cards;
using Exchange.Content.Contracts;
using Exchange.Content.Data;
using Exchange.Content.Digests;
using Exchange.Content.Feeds;
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

    /// <summary>Foot of the home page.</summary>
    public const string HomeBandZone = "HomeBand";

    /// <summary>The links under "News and policy", on pages of other modules too.</summary>
    public const string InfoMenuZone = "InfoMenu";

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<ContentModel>();
        services.AddModelContributor<DigestModel>();
        services.AddPermissionProvider<ContentPermissions>();
        services.AddAuditNames<ContentAudit>();
        services.AddNavigationProvider<ContentNavigation>();
        services.AddRecipeStep<PagesStep>();
        services.AddRecipeStep<ContentStep>();
        services.AddRecipeStep<ContentDefinitionStep>();
        services.AddScoped<ContentExport>();
        services.AddVerb<ContentExportVerb>();
        services.AddVerb<ContentRecipeVerb>();
        foreach (var type in HouseTypes.All)
        {
            services.AddContentType(type);
        }

        services.AddSingleton<ContentTypes>();
        services.Configure<RouteOptions>(options => options.SetParameterPolicy<SectionConstraint>(SectionConstraint.Name));
        services.AddScoped<RecordParts>();
        services.AddScoped<RecipeDesk>();
        services.AddScoped<IFileReferences, RecipeUploads>();
        services.AddScoped<ContentTopics>();
        services.AddScoped<IContentTopics>(provider => provider.GetRequiredService<ContentTopics>());
        services.AddScoped<ContentEnvelope>();
        services.AddScoped<ContentPublisher>();
        services.AddScoped<ContentLists>();
        services.AddScoped<ContentMarks>();
        services.AddSingleton<ContentMarkWords>();
        services.AddScoped<ContentBrowser>();
        services.AddScoped<FeedBuilder>();
        services.AddSingleton<CardPainter>();
        services.AddSingleton<CardStore>();
        services.AddScoped<ShareCards>();
        services.AddScoped<DigestLinks>();
        services.AddScoped<DigestMails>();
        services.AddScoped<DigestNews>();
        services.AddScoped<DigestDesk>();
        services.AddPeriodicStep<DigestSender>(TimeSpan.FromMinutes(5));
        services.AddSingleton<LostPageLimit>();
        services.AddScoped<LostPages>();
        services.AddScoped<ContentStore>();
        services.AddScoped<IContentStore>(provider => provider.GetRequiredService<ContentStore>());
        services.AddScoped<Embeds>();
        services.AddScoped<Pictures>();
        services.AddScoped<EditorFiles>();
        services.AddScoped<ContentReader>();
        services.AddScoped<ContentDesk>();
        services.AddScoped<ContentActions>();
        services.AddScoped<DraftWriter>();
        services.AddScoped<EnvelopeForm>();
        services.AddScoped<RecordSeal>();
        services.AddScoped<RecordPages>();
        services.AddContentPart<RecordPart>();
        services.AddContentEvents<RecordKeeper>();
        services.AddScoped<MenuLinks>();
        services.AddPageTopic(MenuLinks.Topic);
        services.AddContentPart<MenuPart>();
        services.AddContentEvents<MenuStamp>();
        services.AddScoped<ISearchSource, ContentSearchSource>();
        services.AddSingleton(new ApiItem(IContentDocuments.SourceName, typeof(ContentCard)));
        services.AddScoped<ContentCheck>();
        services.AddScoped<EditorPages>();
        services.AddScoped<EditorLists>();
        services.AddScoped<EditorVersions>();
        services.AddSingleton<TextHtml>();
        services.AddScoped<DrawnText>();
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
        services.AddWidget(new Widget(Zones.AdminHome, "61", "OwnTexts", ContentPermissions.ManageContentName));
        services.AddWidget(new Widget(Zones.Footer, "1", "SiteIdentity"));
        services.AddWidget(new Widget(Zones.Footer, "2", "FooterMenu"));
        services.AddWidget(new Widget(InfoMenuZone, "1", "InfoMenu"));
        services.AddScoped<HomeLayouts>();
        services.AddScoped<IZoneLayout>(provider => provider.GetRequiredService<HomeLayouts>());
        services.AddScoped<LeadPictures>();
        services.AddWidget(new Widget(HomeFiguresZone, "1", "HomeCounters", Caption: "Figures that lead to their rows"));
        services.AddWidget(new Widget(Zones.Home, "10", "ProcessChain", Caption: "The process chain with live counts"));
        services.AddWidget(new Widget(Zones.HomeColumns, "10", "LatestTexts", Caption: "Newest texts of a kind", Argument: "policy"));
        services.AddWidget(new Widget(Zones.HomeColumns, "20", "LatestTexts", Caption: "Newest texts of a kind", Argument: ContentTypeCodes.Article));
        services.AddWidget(new Widget(Zones.HomeColumns, "30", "LatestTexts", Caption: "Newest texts of a kind", Argument: ContentTypeCodes.Notice));
    }
}
