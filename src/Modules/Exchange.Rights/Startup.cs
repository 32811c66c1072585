using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Rights.Contracts;
using Exchange.Rights.Data;
using Exchange.Rights.Services;
using Exchange.Search.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Rights;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<RightsModel>();
        services.AddSingleton<TaxonomyCatalog>();
        services.AddSingleton<ITaxonomy>(provider => provider.GetRequiredService<TaxonomyCatalog>());
        services.AddSingleton<RightTexts>();
        services.AddScoped<IPatentRegistry, PatentRegistry>();
        services.AddScoped<IRightsDirectory, RightsDirectory>();
        services.AddScoped<ISearchSource, PatentsSearchSource>();
        services.AddScoped<ISearchSource, OtherRightsSearchSource>();
        services.AddVerb<CheckVerb>();
    }
}
