using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Imports.Data;
using Exchange.Imports.Domain;
using Exchange.Imports.Handlers;
using Exchange.Imports.Security;
using Exchange.Imports.Services;
using Exchange.Imports.Services.Fetching;
using Exchange.Imports.Services.Reading;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Imports;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddWidget(new Widget(Zones.AdminHome, "40", "ImportState", ImportPermissions.ViewImportsName));
        services.AddModelContributor<ImportsModel>();
        services.AddPartyReference((ImportRun i) => i.PartyId, "Imports");
        services.AddPartyReference((RememberedMapping r) => r.PartyId, "Remembered columns of files", [nameof(RememberedMapping.HeadersKey)]);
        services.AddSingleton<PatentFileReader>();
        services.AddSingleton<EventReader>();
        services.AddOptions<OpsOptions>().Bind(configuration.GetSection("Ops"));
        services.AddHttpClient(OpsClient.Client).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<IPatentSource, OpsClient>();
        services.AddScoped<ImportBatches>();
        services.AddScoped<ImportAccess>();
        services.AddScoped<ImportSheets>();
        services.AddScoped<ImportUpload>();
        services.AddScoped<ImportCommands>();
        services.AddScoped<ImportQueries>();
        services.AddScoped<IFileReferences, ImportFileReferences>();
        services.AddScoped<IFileAccess, ImportFileAccess>();
        services.AddScoped<IPersonalDataSource, ImportsData>();
        services.AddPermissionProvider<ImportPermissions>();
        services.AddNavigationProvider<ImportsNavigation>();
        services.AddJobHandler<ImportJobHandler>();
        services.AddVerb<ImportVerb>();
        services.AddVerb<EventsVerb>();
    }
}
