using Exchange.Framework;
using Exchange.Framework.Auditing;
using Exchange.Framework.Modules;
using Exchange.Framework.Security;
using Exchange.Framework.Widgets;
using Exchange.Investing.Data;
using Exchange.Investing.Domain;
using Exchange.Investing.Handlers;
using Exchange.Investing.Recipes;
using Exchange.Investing.Security;
using Exchange.Investing.Services;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Investing;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<InvestingModel>();
        services.AddPartyReference((ListingInterest l) => l.InvestorPartyId, "Interests of investors");
        services.AddPartyReference((ListingInterest l) => l.OwnerPartyId, "Interests of investors");
        services.AddPartyReference((RoadshowPitch r) => r.PartyId, "Presentations at roadshows");
        services.AddPartyReference((RoadshowSeat r) => r.PartyId, "Seats at roadshows", [nameof(RoadshowSeat.SessionId)]);
        services.AddPartyReference((ShortlistEntry s) => s.PartyId, "Shortlists", [nameof(ShortlistEntry.ListingId)]);
        services.AddPermissionProvider<InvestingPermissions>();
        services.AddAuditNames<InvestingAudit>();

        // What investors keep in sight and what they offer to whom is between them: no permission but the owner's opens it.
        services.AddSingleton(new AuditedSubject(nameof(ShortlistEntry), OperatorPermissions.SiteOwnerName));
        services.AddSingleton(new AuditedSubject(nameof(ListingInterest), OperatorPermissions.SiteOwnerName));
        services.AddSingleton(new AuditedSubject(nameof(InvestorProfile), OperatorPermissions.SiteOwnerName));
        services.AddSingleton(new AuditedSubject(nameof(RoadshowSeat), InvestingPermissions.ManageRoadshowsName));
        services.AddNavigationProvider<InvestingNavigation>();
        services.AddRecipeStep<DemoInvestingStep>();
        foreach (var kind in InvestingKinds.All)
        {
            services.AddSingleton(kind);
        }

        services.AddScoped<CriteriaWords>();
        services.AddScoped<InvestorDesk>();
        services.AddScoped<Interests>();
        services.AddScoped<InvestingQueries>();
        services.AddScoped<Roadshows>();
        services.AddScoped<RoadshowSeats>();
        services.AddScoped<RoadshowPitches>();
        services.AddScoped<RoadshowNews>();
        services.AddScoped<RoadshowQueries>();
        services.AddScoped<RoadshowCalendar>();
        services.AddScoped<IPersonalDataSource, InvestingData>();
        services.AddEventHandler<ListingChanged, ListingChangedHandler>();
        services.AddEventHandler<AccountClosed, AccountClosedHandler>();
        services.AddEventHandler<PartyClosed, PartyClosedHandler>();
        services.AddWidget(new Widget(Zones.Desk, "42", "InvestingDesk") { FirstFor = DeskAudience.Investors });
        services.AddWidget(new Widget("ListingDesk", "5", "ListingInterest"));
        services.AddWidget(new Widget("ListingSide", "10", "ShortlistButton"));
        services.AddWidget(new Widget(Zones.AdminHome, "13", "RoadshowQueue", InvestingPermissions.ManageRoadshowsName));
    }
}
