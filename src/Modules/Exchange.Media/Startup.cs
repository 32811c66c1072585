using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Media.Contracts;
using Exchange.Media.Data;
using Exchange.Media.Endpoints;
using Exchange.Media.Recipes;
using Exchange.Media.Security;
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
        services.AddSingleton<UploadQuota>();
        services.AddScoped<IFileStore, FileStore>();
        services.AddPeriodicStep<FileCleanUp>(TimeSpan.FromHours(6));
        services.AddScoped<IPictureSizes, PictureSizes>();
        services.AddPermissionProvider<MediaPermissions>();
        services.AddAuditNames<MediaAudit>();
        services.AddNavigationProvider<MediaNavigation>();
        services.AddRecipeStep<MediaStep>();
        services.AddRecipeStep<MediaFilesStep>();
        services.AddVerb<MeasureVerb>();
        services.AddScoped<LibraryFiles>();
        services.AddScoped<IFileAccess>(provider => provider.GetRequiredService<LibraryFiles>());
        services.AddScoped<IFileReferences>(provider => provider.GetRequiredService<LibraryFiles>());
        services.AddScoped<MediaFolders>();
        services.AddScoped<MediaUseFinder>();
        services.AddScoped<MediaLibrary>();
        services.AddScoped<IMediaLibrary>(provider => provider.GetRequiredService<MediaLibrary>());
        services.AddScoped<MediaQueries>();
        services.AddPageTopic(MediaLibrary.Topic);
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        routes.MapFiles();
        routes.MapMedia();
    }
}
