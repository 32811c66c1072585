using Exchange.Dates.Contracts;
using Exchange.Experts.Data;
using Exchange.Experts.Domain;
using Exchange.Experts.Handlers;
using Exchange.Experts.Recipes;
using Exchange.Experts.Security;
using Exchange.Experts.Services;
using Exchange.Framework;
using Exchange.Framework.Auditing;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Parties.Contracts;
using Exchange.Statistics.Contracts;
using Exchange.Users.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Experts;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<ExpertsModel>();
        services.AddPartyReference((ConsultationTicket c) => c.PartyId, "Consultations");
        services.AddPermissionProvider<ExpertPermissions>();
        services.AddAuditNames<ExpertsAudit>();
        services.AddScoped<IFigureSource, ExpertFigures>();
        services.AddNavigationProvider<ExpertNavigation>();
        services.AddSettingsSection<ExpertSettings>("Experts and consultations");
        services.AddSettingsSection<DrawSettings>("Draws of experts");
        services.AddSingleton(new AuditedSubject(nameof(Expert), ExpertPermissions.ManageExpertsName));
        services.AddVerb<ExpertsDrawVerb>();
        services.AddRecipeStep<DemoExpertsStep>();
        services.AddSingleton(ExpertKinds.Pool);
        services.AddSingleton(ExpertKinds.Drawn);
        services.AddSingleton(ExpertKinds.Consultation);
        services.AddSingleton(ExpertKinds.Applied);
        services.AddSingleton(ExpertKinds.Asked);
        services.AddSingleton(ExpertKinds.Confirm);
        services.AddScoped<MatterNames>();
        services.AddSingleton<DrawSecrets>();
        services.AddScoped<FirstPersons>();
        services.AddScoped<ExpertPool>();
        services.AddScoped<IDeadlineAudience, ExpertAudience>();
        services.AddScoped<ExpertDraws>();
        services.AddScoped<Consultations>();
        services.AddScoped<ExpertQueries>();
        services.AddScoped<DrawQueries>();
        services.AddScoped<TicketQueries>();
        services.AddScoped<IPersonalDataSource, ExpertData>();
        services.AddScoped<IPersonalDataSource, PersonalTickets>();
        services.AddEventHandler<AccountClosed, AccountClosedHandler>();
        services.AddEventHandler<PartyClosed, PartyClosedHandler>();
        services.AddEventHandler<DeadlineCounted, DeadlineCountedHandler>();
        services.AddWidget(new Widget(Zones.AdminHome, "5", "ConsultationQueue", ExpertPermissions.ManageConsultationsName));
        services.AddWidget(new Widget(Zones.AdminHome, "6", "ExpertQueue", ExpertPermissions.ManageExpertsName));
    }
}
