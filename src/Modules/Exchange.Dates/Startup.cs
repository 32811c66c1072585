using Exchange.Dates.Contracts;
using Exchange.Dates.Data;
using Exchange.Dates.Domain;
using Exchange.Dates.Handlers;
using Exchange.Dates.Security;
using Exchange.Dates.Services;
using Exchange.Framework;
using Exchange.Framework.Data;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Dates;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<DatesModel>();
        services.AddPartyReference((Deadline d) => d.PartyId, "Deadlines");
        services.AddPartyReference((FeedToken f) => f.PartyId, "Calendar feeds");
        services.AddPermissionProvider<DatesPermissions>();
        services.AddAuditNames<DatesAudit>();
        services.AddNavigationProvider<DatesNavigation>();
        services.AddWidget(new Widget(Zones.Desk, "30", "NextDeadlines"));
        services.AddWidget(new Widget(Zones.AdminHome, "2", "OverdueQueue", DatesPermissions.ViewDeadlinesName));
        services.AddWidget(new Widget(Zones.AdminHome, "9", "CalendarQueue", DatesPermissions.ManageCalendarsName));
        services.AddVerb<DatesVerb>();
        services.AddSingleton<IWorkingCalendar>(provider => CalendarFiles.Load(provider.GetRequiredService<DataFolder>()));
        services.AddScoped<IDeadlines, Deadlines>();
        services.AddScoped<DeadlineQueries>();
        services.AddScoped<CalendarFeed>();
        services.AddScoped<CalendarChecks>();
        services.AddEventHandler<AccountSecured, DropFeed>();
        services.AddEventHandler<AccountClosed, DropFeed>();
        services.AddSingleton(DeadlineReminders.Kind);
        services.AddEventHandler<PartyClosed, PartyClosedHandler>();
        services.AddEventHandler<PartyQueueChanged, VerificationHandler>();
        services.AddScoped<IDeadlineAudience, VerificationAudience>();
        services.AddPeriodicStep<DeadlineReminders>(TimeSpan.FromMinutes(10));
        services.AddPeriodicStep<DeadlineCounting>(DeadlineCounting.Period);
    }
}
