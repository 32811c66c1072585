using Exchange.Content.Contracts;
using Exchange.Dates.Contracts;
using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Data;
using Exchange.Rights.Domain;
using Exchange.Rights.Endpoints;
using Exchange.Rights.Handlers;
using Exchange.Rights.Recipes;
using Exchange.Rights.Services;
using Exchange.Search.Contracts;
using Exchange.Statistics.Contracts;
using Exchange.Users.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Rights;

public sealed class Startup : StartupBase
{
    private static readonly Lazy<AnnuityTariff> _annuityTariff = new(AnnuityFile.Read);
    private static readonly Lazy<RestorationFee> _restorationFee = new(AnnuityFile.ReadRestoration);
    private static readonly Lazy<TradeRules> _tradeRules = new(TradeRuleFile.Read);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddWidget(new Widget(Zones.AdminHome, "30", "ClaimQueue", RightsPermissions.ManageRightsName));
        services.AddWidget(new Widget(Zones.Desk, "10", "MyRights"));
        services.AddModelContributor<RightsModel>();
        services.AddSettingsSection<CheckUpSettings>("Tradability check-up");
        services.AddPartyReference((RightClaim r) => r.PartyId, "Claims to rights");
        services.AddPartyReference((RightConsent r) => r.PartyId, "Consents to offer rights");
        services.AddPartyReference((LegalEvent l) => l.StatedByPartyId, "Stated legal events");
        services.AddPartyReference((IpRight i) => i.ClaimedBy, "Rights");
        services.AddPartyReference((IpRight i) => i.SourcePartyId, "Rights");
        services.AddPartyReference((RightDeclaration d) => d.PartyId, "Declarations about rights");
        services.AddRightReference((RightClaim c) => c.RightId, "Claims to rights");
        services.AddRightReference((RightConsent c) => c.RightId, "Consents to offer rights");
        services.AddRightReference((RightDeclaration d) => d.RightId, "Declarations about rights");
        services.AddRightReference(
            (LegalEvent e) => e.RightId, "Legal events", nameof(LegalEvent.Code), nameof(LegalEvent.AnnouncedOn), nameof(LegalEvent.EffectiveOn), nameof(LegalEvent.Reference));
        services.AddRightReference((HolderToTell h) => h.RightId, "Holders to be told");
        services.AddRightReference((RightDrawing d) => d.RightId, "Drawings");
        services.AddRightReference((RightPublication p) => p.RightId, "Publications");
        services.AddRightReference((IpRight r) => r.MergedInto, "Records merged before");
        services.AddPermissionProvider<RightsPermissions>();
        services.AddAuditNames<RightsAudit>();
        services.AddNavigationProvider<RightsNavigation>();
        services.AddSingleton<TaxonomyCatalog>();
        services.AddSingleton<ITaxonomy>(provider => provider.GetRequiredService<TaxonomyCatalog>());
        services.AddSingleton<RightTexts>();
        services.AddSingleton<RightPageTexts>();
        services.AddSingleton<ResultTexts>();
        services.AddScoped<IPatentRegistry, PatentRegistry>();
        services.AddScoped<ILegalEventRegistry, LegalEventRegistry>();
        services.AddScoped<IRightsDirectory, RightsDirectory>();
        services.AddScoped<ISearchSource, PatentsSearchSource>();
        services.AddSingleton(new ApiItem(PatentsSearchSource.SourceName, typeof(PatentCard)));
        services.AddSingleton(PatentsData.Set);
        services.AddScoped<ISearchSource, OtherRightsSearchSource>();
        services.AddScoped<IChainCounts, PatentsChain>();
        services.AddScoped<IHomeExamples, PatentExamples>();
        services.AddScoped<IHomeCounter, PatentsCounter>();
        services.AddScoped<IHomeCounter, VanadiumTitaniumCounter>();
        services.AddScoped<IChainFigures, ExpiringPatents>();
        services.AddScoped<IChainFigures, PledgedValue>();
        services.AddScoped<IFigureSource, RightFigures>();
        services.AddScoped<ISitemapSource, RightsSitemap>();
        services.AddEmbedCards<PatentEmbeds>();
        services.AddScoped<ITopicSource, TaxonomyTopics>();
        services.AddScoped<RightLookup>();
        services.AddScoped<RightActors>();
        services.AddScoped<RightPages>();
        services.AddScoped<RightSaves>();
        services.AddScoped<ImportedDrawings>();
        services.AddScoped<RightEntry>();
        services.AddScoped<RightCare>();
        services.AddScoped<RightDeclarations>();
        services.AddScoped<StatedEvents>();
        services.AddScoped<RightClaims>();
        services.AddScoped<Disputes>();
        services.AddScoped<IRightClaiming, RightClaiming>();
        services.AddScoped<ClaimDecisions>();
        services.AddScoped<OwnMatters>();
        services.AddScoped<RightDuplicates>();
        services.AddScoped<RightMerges>();
        services.AddScoped<ClaimNotices>();
        services.AddScoped<OwnerChanges>();
        services.AddScoped<HolderAlerts>();
        services.AddScoped(provider => new AnnuitySchedule(_annuityTariff.Value, provider.GetRequiredService<IWorkingCalendar>()));
        services.AddSingleton(_ => _restorationFee.Value);
        services.AddScoped<RightAnnuities>();
        services.AddSingleton(_ => _tradeRules.Value);
        services.AddSingleton<TradeTexts>();
        AddTradeRules(services);
        services.AddScoped<Tradability>();
        services.AddScoped<ITradability>(provider => provider.GetRequiredService<Tradability>());
        services.AddScoped<AnnuityPages>();
        services.AddScoped<RightComparison>();
        services.AddScoped<IAnnuityDates, AnnuityDates>();
        services.AddScoped<AnnuityDeadlines>();
        services.AddScoped<DeskRights>();
        services.AddScoped<IFileReferences, DrawingReferences>();
        services.AddScoped<IFileReferences, EvidenceReferences>();
        services.AddScoped<IFileAccess, EvidenceAccess>();
        services.AddScoped<IPersonalDataSource, ClaimsData>();
        services.AddPeriodicStep<StatusDays>(TimeSpan.FromMinutes(10));
        services.AddPeriodicStep<AnnuityDays>(TimeSpan.FromHours(1));
        services.AddRecipeStep<DemoRightEventsStep>();
        services.AddEventHandler<RightChanged, FollowAnnuities>();
        services.AddEventHandler<PartyVerified, TellWhatCanBeClaimed>();
        services.AddEventHandler<PartyClosed, PartyClosedHandler>();
        foreach (var kind in ClaimNotices.Kinds)
        {
            services.AddSingleton(kind);
        }

        services.AddVerb<CheckVerb>();
        services.AddVerb<AnnuitiesVerb>();
        services.AddVerb<TradabilityVerb>();
    }

    private static void AddTradeRules(IServiceCollection services)
    {
        services.AddSingleton<TradeConditionTexts>();
        services.AddScoped<TradeRuleBook>();
        services.AddScoped<TradeRuleDesk>();
        services.AddScoped<TradeRulePreviews>();
        services.AddScoped<TradeRuleFiles>();
        services.AddPageTopic(TradeRuleBook.Topic);
        services.AddPeriodicStep<TradeRuleDays>(TimeSpan.FromMinutes(1));
        services.AddRecipeStep<TradeRulesStep>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        routes.MapPatents();
        routes.MapOwnRights();
    }
}
