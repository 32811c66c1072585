using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Framework.Modules;

/// <summary>The only composition point of a module: one <c>Startup</c> class per assembly derives from it.</summary>
public abstract class StartupBase
{
    public virtual void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public virtual void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
    }
}
