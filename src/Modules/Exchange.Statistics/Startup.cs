using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Search.Contracts;
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
        services.AddSingleton(new OpenDataSet("statistics", "Statistics", "The public figures, each with the call that gives its rows.", [])
        {
            CsvUrl = "/statistics/export", JsonUrl = "/api/v1/statistics", Position = 50,
        });
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapStatistics();
}
