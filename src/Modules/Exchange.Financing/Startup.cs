using Exchange.Dates.Contracts;
using Exchange.Financing.Contracts;
using Exchange.Financing.Data;
using Exchange.Financing.Domain;
using Exchange.Financing.Handlers;
using Exchange.Financing.Recipes;
using Exchange.Financing.Services;
using Exchange.Framework;
using Exchange.Framework.Auditing;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Statistics.Contracts;
using Exchange.Users.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Financing;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<FinancingModel>();
        services.AddPartyReference((Dossier d) => d.PartyId, "Financing dossiers");
        services.AddPartyReference((Dossier d) => d.FinancedBy, "Financing dossiers");
        services.AddPartyReference((Dossier d) => d.StartLenderId, "Financing dossiers");
        services.AddPartyReference((DossierOpening d) => d.PartyId, "Openings of dossiers");
        services.AddPartyReference((DossierRequest d) => d.LenderId, "Requests for financing", [nameof(DossierRequest.DossierId)], blocks: true);
        services.AddPartyReference((RequestNote r) => r.LenderId, "Notes of lenders");
        services.AddRightReferences((Dossier d) => d.RightKeys, "Rights in financing dossiers");
        services.AddPermissionProvider<FinancingPermissions>();
        services.AddAuditNames<FinancingAudit>();
        services.AddSingleton(new AuditedSubject(nameof(Dossier), FinancingPermissions.ViewFinancingName));
        services.AddSingleton(new AuditedSubject(nameof(DossierRequest), FinancingPermissions.ViewFinancingName));
        services.AddNavigationProvider<FinancingNavigation>();
        services.AddSettingsSection<FinancingSettings>("Financing");
        services.AddRecipeStep<DemoDossiersStep>();
        services.AddSingleton(FinancingKinds.Request);
        services.AddSingleton(FinancingKinds.Answer);
        services.AddEventHandler<ProviderChanged, ProviderChangedHandler>();
        services.AddEventHandler<LenderRequestsLeft, ProviderChangedHandler>();
        services.AddScoped<LenderClocks>();
        services.AddScoped<AnswerClock>();
        services.AddScoped<PledgeCheck>();
        services.AddScoped<FinancingLabels>();
        services.AddScoped<FinancingNotices>();
        services.AddScoped<DossierDocuments>();
        services.AddScoped<IFileAccess, DossierFiles>();
        services.AddScoped<IFileReferences, DossierFiles>();
        services.AddScoped<IFirmStatements, FirmStatements>();
        services.AddScoped<DossierCourse>();
        services.AddScoped<DossierReader>();
        services.AddScoped<RequestParties>();
        services.AddScoped<DossierPages>();
        services.AddScoped<DossierStore>();
        services.AddScoped<DossierDesk>();
        services.AddScoped<DossierLenders>();
        services.AddScoped<DossierEnding>();
        services.AddScoped<DossierSending>();
        services.AddScoped<LenderDesk>();
        services.AddScoped<LenderInbox>();
        services.AddScoped<AnswerMail>();
        services.AddScoped<LenderNotes>();
        services.AddScoped<JointCases>();
        services.AddScoped<AdminDossiers>();
        services.AddScoped<DemandFigures>();
        services.AddScoped<AnswerFigures>();
        services.AddScoped<OutcomeFigures>();
        services.AddScoped<IFigureSource, FinancingFigures>();
        services.AddScoped<IPersonalDataSource, FinancingData>();
        services.AddEventHandler<PartyClosed, PartyClosedHandler>();
        services.AddEventHandler<DeadlineCounted, DeadlineCountedHandler>();
        services.AddPeriodicStep<LateLenders>(TimeSpan.FromMinutes(10));
        services.AddWidget(new Widget(Zones.Desk, "5", "OpenRequests") { FirstFor = DeskAudience.Lenders });
        services.AddWidget(new Widget(Zones.AdminHome, "3", "OverdueLenders", FinancingPermissions.ViewFinancingName));
        services.AddWidget(new Widget(Zones.Desk, "25", "MyDossiers"));
    }
}
