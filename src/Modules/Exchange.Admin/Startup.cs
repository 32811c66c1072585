using Exchange.Admin.Contracts;
using Exchange.Admin.Services;
using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Statistics.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Admin;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissionProvider<AdminPermissions>();
        services.AddAuditNames<AdminAudit>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddScoped<AuditWords>();
        services.AddScoped<AuditReader>();
        services.AddScoped<BackgroundWork>();
        services.AddScoped<IndexRebuild>();
        services.AddScoped<SettingsEditor>();
        services.AddScoped<SynonymPages>();
        services.AddScoped<IFigureSource, SearchFigures>();
        services.AddWidget(new Widget(Zones.AdminHome, "90", "BackgroundState", AdminPermissions.ManageBackgroundWorkName));
    }
}
