using Exchange.Content.Contracts;
using Exchange.Framework;
using Exchange.Framework.Auditing;
using Exchange.Framework.Modules;
using Exchange.Framework.Security;
using Exchange.Framework.Widgets;
using Exchange.Needs.Contracts;
using Exchange.Needs.Data;
using Exchange.Needs.Domain;
using Exchange.Needs.Handlers;
using Exchange.Needs.Recipes;
using Exchange.Needs.Services;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;
using Exchange.Statistics.Contracts;
using Exchange.Users.Contracts;
using Exchange.Watching.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Needs;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<NeedsModel>();
        services.AddPartyReference((Need n) => n.AskerPartyId, "Technology needs");
        services.AddPartyReference((NeedAnswer a) => a.AskerPartyId, "Answers to needs");
        services.AddPartyReference((NeedAnswer a) => a.AnswererPartyId, "Answers to needs");
        services.AddPartyReference((DetailAccess a) => a.ReaderPartyId, "Access to details of needs", [nameof(DetailAccess.NeedId)]);
        services.AddPartyReference((DetailReading r) => r.ReaderPartyId, "Readings of details of needs");
        services.AddRightReference((NeedAnswer a) => a.SubjectId, "Answers to needs");
        services.AddPermissionProvider<NeedPermissions>();
        services.AddAuditNames<NeedsAudit>();

        // Who wants not to be named is not named by the trail; what is between two parties no permission but the owner's opens.
        services.AddSingleton(new AuditedSubject(nameof(Need), NeedPermissions.ReviewNeedsName));
        services.AddSingleton(new AuditedSubject(nameof(NeedAnswer), OperatorPermissions.SiteOwnerName));
        services.AddSingleton(new AuditedSubject(nameof(DetailAccess), OperatorPermissions.SiteOwnerName));
        services.AddNavigationProvider<NeedNavigation>();
        services.AddRecipeStep<DemoNeedsStep>();
        foreach (var kind in NeedNotices.Kinds)
        {
            services.AddSingleton(kind);
        }

        services.AddSettingsSection<NeedReviewSettings>("Review of technology needs");
        services.AddSingleton<NeedTexts>();
        services.AddSingleton<NeedForms>();
        services.AddScoped<NeedStore>();
        services.AddScoped<NeedEffects>();
        services.AddScoped<NeedMembership>();
        services.AddScoped<NeedMatches>();
        services.AddScoped<AnswerRows>();
        services.AddScoped<NeedPages>();
        services.AddScoped<NeedDesk>();
        services.AddScoped<NeedDetails>();
        services.AddScoped<AnswerCheckUp>();
        services.AddScoped<NeedAnswers>();
        services.AddScoped<NeedReviews>();
        services.AddScoped<ISearchSource, NeedsSearchSource>();
        services.AddSingleton(new ApiItem(NeedsSearchSource.SourceName, typeof(NeedCard)));
        services.AddSingleton(NeedsOpenData.Set);
        services.AddScoped<IWatchSubject, NeedSubject>();
        services.AddScoped<IChainFigures, NeedChain>();
        services.AddScoped<IFigureSource, NeedFigures>();
        services.AddScoped<ISitemapSource, NeedsSitemap>();
        services.AddScoped<IPersonalDataSource, NeedsData>();
        services.AddPeriodicStep<NeedExpiry>(TimeSpan.FromMinutes(10));
        services.AddEventHandler<NeedChanged, NeedDeadlines>();
        services.AddEventHandler<NeedChanged, NeedWatchers>();
        services.AddEventHandler<PartyVerificationLost, PartyVerificationLostHandler>();
        services.AddEventHandler<PartyClosed, PartyClosedHandler>();
        services.AddEventHandler<AccountClosed, AccountClosedHandler>();
        services.AddWidget(new Widget(Zones.Home, "25", "NewestNeeds", Caption: "Newest technology needs"));
        services.AddWidget(new Widget("ChainNode", "10", "NodeNeeds"));
        services.AddWidget(new Widget(Zones.Desk, "22", "MyNeeds"));
        services.AddWidget(new Widget(Zones.AdminHome, "11", "NeedQueue", NeedPermissions.ReviewNeedsName));
    }
}
