using Exchange.Content.Contracts;
using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Products.Data;
using Exchange.Products.Domain;
using Exchange.Products.Handlers;
using Exchange.Products.Recipes;
using Exchange.Products.Services;
using Exchange.Providers.Contracts;
using Exchange.Search.Contracts;
using Exchange.Statistics.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Products;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<ProductsModel>();
        services.AddPartyReference((Product p) => p.ProviderPartyId, "Products");
        services.AddAuditNames<ProductsAudit>();
        services.AddNavigationProvider<ProductNavigation>();
        services.AddRecipeStep<DemoProductsStep>();
        services.AddVerb<FinanceCalcVerb>();
        services.AddScoped<ProductLabels>();
        services.AddScoped<ProductCatalog>();
        services.AddScoped<IProductCatalog>(provider => provider.GetRequiredService<ProductCatalog>());
        services.AddScoped<IProviderOfferings, ProviderOfferings>();
        services.AddScoped<ProductDesk>();
        services.AddScoped<ProductPages>();
        services.AddScoped<ISearchSource, ProductsSearchSource>();
        services.AddSingleton(new ApiItem(ProductsData.Set.Source, typeof(ProductCard)));
        services.AddSingleton(ProductsData.Set);
        services.AddScoped<IFigureSource, ProductFigures>();
        services.AddScoped<ISitemapSource, ProductsSitemap>();
        services.AddEventHandler<ProviderChanged, ProviderChangedHandler>();
        services.AddPeriodicStep<ProductWatch>(TimeSpan.FromMinutes(10));
    }
}
