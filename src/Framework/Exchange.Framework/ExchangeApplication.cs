using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Exchange.Framework.Api;
using Exchange.Framework.Auditing;
using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Framework.Live;
using Exchange.Framework.Localization;
using Exchange.Framework.Merging;
using Exchange.Framework.Modules;
using Exchange.Framework.Mvc;
using Exchange.Framework.Navigation;
using Exchange.Framework.PageCaching;
using Exchange.Framework.Recipes;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Framework.Theming;
using Exchange.Framework.Time;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Exchange.Framework;

/// <summary>Puts the house together: what every module may rely on, and the order in which a request passes through.</summary>
public static class ExchangeApplication
{
    /// <summary>Name of the rate limit of the public API.</summary>
    public const string ApiRateLimit = "api";

    /// <summary>Name of the rate limit of files with many rows.</summary>
    public const string ExportRateLimit = "export";

    /// <summary>Name of the rate limit of forms that guess or send: sign-in, registration, reset, inquiry.</summary>
    public const string FormRateLimit = "form";

    /// <summary>Name of the rate limit of forms that write or take files; people at work send many of them.</summary>
    public const string WriteRateLimit = "write";

    private const long MaximumCachedPage = 1024 * 1024;

    public static void AddExchange(this WebApplicationBuilder builder, Assembly host)
    {
        var services = builder.Services;
        var configuration = builder.Configuration;
        var modules = ModuleCatalog.Discover(host);
        services.AddSingleton(modules);
        services.AddSingleton(new DataFolder(configuration["EXCHANGE_DATA"] ?? "App_Data"));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SiteClock>();
        services.AddSingleton<NodeIdentity>();
        services.AddHttpContextAccessor();
        services.AddMemoryCache();

        AddData(services, configuration);
        AddSecurity(services, configuration);
        AddWeb(services, configuration);
        AddPageCache(services, configuration);

        services.AddModelContributor<FrameworkModel>();
        services.AddPermissionProvider<OperatorPermissions>();
        services.AddScoped<IAuditTrail, AuditTrail>();
        services.AddScoped<PublicNumbers>();
        services.AddScoped<LeaseStore>();
        services.AddHostedSingleton<LeaseRelease>();
        services.AddScoped<Outbox>();
        services.AddHostedSingleton<OutboxDispatcher>();
        services.AddScoped<JobQueue>();
        services.AddHostedSingleton<JobRunner>();
        services.AddLiveTopicAccess<JobTopicAccess>();
        services.AddOutdatedRows<FrameworkOutdatedRows>();
        services.AddPeriodicStep<Trimming>(Trimming.Period);
        services.AddScoped<StampStore>();
        services.AddScoped<RowMover>();
        services.AddHostedSingleton<StampWatcher>();
        services.AddHostedSingleton<LiveStreams>();
        services.AddScoped<SiteSettings>();
        services.AddScoped<NavigationBuilder>();
        services.AddScoped<QueueBoard>();
        services.AddSingleton<KeptFormLimit>();
        services.AddScoped<KeptForms>();
        services.AddSingleton<RecipeExecutor>();
        services.AddRecipeStep<SettingsStep>();
        services.AddScoped<SiteSeeder>();
        services.AddVerb<MigrateVerb>();
        services.AddVerb<SeedDemoVerb>();

        foreach (var startup in modules.CreateStartups())
        {
            startup.ConfigureServices(services, configuration);
        }
    }

    public static void UseExchange(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHeadRequests();
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseReaderLanguage();
        if (!string.Equals(app.Environment.EnvironmentName, "Development", StringComparison.Ordinal))
        {
            app.UseExceptionHandler("/error/500");
        }

        app.UseWhen(
            context => !IsApi(context),
            pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseHsts();
        app.UseRouting();
        app.UseRequestSizes();
        app.UseAuthentication();
        app.UseWhen(IsApi, api => api.Use(ApiKeyRequests.IdentifyAsync));
        app.Use(app.Services.GetRequiredService<RequestLimits>().PassAsync);
        app.UseWhen(IsApi, api => api.Use(ApiKeyRequests.AdmitAsync));
        app.UseAuthorization();
        app.UseAdminOnly();
        app.UseAntiforgery();
        app.UsePageHits();
        app.UseOutputCache();
        app.UseWhen(IsApi, api => api.Use(ConditionalAnswers.PassAsync));

        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets();
        app.MapLive();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        foreach (var startup in app.Services.GetRequiredService<ModuleCatalog>().CreateStartups())
        {
            startup.Configure(app, app);
        }
    }

    // Programs are answered in problem details, people with a page.
    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static void AddHostedSingleton<T>(this IServiceCollection services)
        where T : class, Microsoft.Extensions.Hosting.IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(provider => provider.GetRequiredService<T>());
    }

    private static void AddData(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().Bind(configuration.GetSection("Database"));
        services.AddScoped<AuditInterceptor>();
        services.AddScoped<OnceInterceptor>();
        services.AddScoped<StampInterceptor>();
        services.AddDbContext<AppDbContext>((provider, options) => options.UseExchangeDatabase(
                provider.GetRequiredService<IOptions<DatabaseOptions>>().Value,
                provider.GetRequiredService<DataFolder>(),
                provider.GetRequiredService<AuditInterceptor>())
            .AddInterceptors(provider.GetRequiredService<OnceInterceptor>(), provider.GetRequiredService<StampInterceptor>()));
        services.AddScoped<StartTurn>();
        services.AddScoped<DatabaseMigrator>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
        services.AddDataProtection().PersistKeysToDbContext<AppDbContext>().SetApplicationName("Exchange").ProtectKeysAsConfigured(configuration);
    }

    private static void AddSecurity(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ICurrentUser, CurrentUser>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicyProvider>();
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorization();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyScheme>(ApiKeyScheme.Name, null);
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddOptions<RateLimits>().Bind(configuration.GetSection("RateLimits"));
        services.AddSingleton<RequestLimits>();
    }

    private static void AddWeb(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SiteThemes>().Bind(configuration.GetSection("Themes"));
        services.AddSingleton<PoCatalog>();
        services.AddSingleton<IStringLocalizerFactory, PoStringLocalizerFactory>();
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(SupportedCultures.Default)
                .AddSupportedCultures([.. SupportedCultures.All])
                .AddSupportedUICultures([.. SupportedCultures.All]);
            // Not by Accept-Language: one address shows everybody the same page.
            options.RequestCultureProviders = [new QueryStringRequestCultureProvider(), new CookieRequestCultureProvider()];
        });
        // Chinese stays Chinese in the HTML instead of becoming numeric entities.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<ThemeViewLocationExpander>();
        services.AddOptions<RazorViewEngineOptions>().Configure<ThemeViewLocationExpander>(
            (options, expander) => options.ViewLocationExpanders.Add(expander));
        services.AddSingleton<IConfigureOptions<MvcOptions>, ModelBindingTexts>();
        services.AddSingleton<IValidationAttributeAdapterProvider, AttributeTexts>();
        services.AddControllersWithViews(options =>
            {
                // As an instance it keeps its order, behind the limits that an action sets for reading the form.
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add<ConflictFilter>();
                options.Filters.Add<PastTheEndFilter>();
                options.ModelBinderProviders.Insert(0, new StorableText());
                options.ModelBinderProviders.Insert(0, new WrittenNumber());
            })
            .ConfigureApplicationPartManager(parts =>
            {
                parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single());
                parts.FeatureProviders.Add(new InternalControllers());
                parts.FeatureProviders.Add(new InternalViewComponents());
            })
            // Nothing here reads its attributes, and its hidden summary needs an inline style.
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddViewLocalization()
            .AddDataAnnotationsLocalization()
            .AddJsonOptions(options => options.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            // Numbers are numbers, and described as nothing else.
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "exchange-forgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddProblemDetails();
        services.AddSingleton<CookieTempDataProvider>();
        services.Replace(ServiceDescriptor.Singleton<ITempDataProvider, NoticeCookie>());
    }

    private static void AddPageCache(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PageCacheOptions>().Bind(configuration.GetSection("PageCache"));
        services.AddSingleton<PageGeneration>();
        services.AddPageTopic(SiteSettings.Topic);
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<IOptions<PageCacheOptions>, PageGeneration>((cache, options, generation) =>
        {
            cache.SizeLimit = options.Value.Mebibytes * 1024L * 1024;
            cache.MaximumBodySize = MaximumCachedPage;
            cache.AddBasePolicy(new PageCachePolicy(generation, options));
        });
    }
}
