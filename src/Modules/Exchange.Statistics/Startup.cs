using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Statistics.Endpoints;
using Exchange.Statistics.Security;
using Exchange.Statistics.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Statistics;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissionProvider<StatisticsPermissions>();
        services.AddNavigationProvider<StatisticsNavigation>();
        services.AddScoped<FigureReader>();
        services.AddScoped<FigureFiles>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapStatistics();
}
