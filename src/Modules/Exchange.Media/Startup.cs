using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Media.Contracts;
using Exchange.Media.Data;
using Exchange.Media.Endpoints;
using Exchange.Media.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Media;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<MediaModel>();
        services.AddSingleton<FileFolder>();
        services.AddSingleton<ImageCodec>();
        services.AddSingleton<VariantCache>();
        services.AddScoped<IFileStore, FileStore>();
        services.AddPeriodicStep<FileCleanUp>(TimeSpan.FromHours(6));
        services.AddScoped<IPictureSizes, PictureSizes>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapFiles();
}
