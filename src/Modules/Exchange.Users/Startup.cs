using Exchange.Framework;
using Exchange.Framework.Data;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Notifications.Contracts;
using Exchange.Users.Contracts;
using Exchange.Users.Data;
using Exchange.Users.Domain;
using Exchange.Users.Handlers;
using Exchange.Users.Recipes;
using Exchange.Users.Services;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Users;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<UsersModel>();
        services.AddPermissionProvider<UsersPermissions>();
        services.AddAuditNames<UsersAudit>();
        services.AddNavigationProvider<UsersNavigation>();
        services.AddRecipeStep<RolesStep>();
        services.AddRecipeStep<DemoAccountsStep>();
        AddIdentity(services);

        services.AddScoped<Sessions>();
        services.AddScoped<Consents>();
        services.AddScoped<AccountMails>();
        services.AddSingleton<MailBrake>();
        services.AddScoped<Accounts>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<OwnProfile>();
        services.AddScoped<OwnSecurity>();
        services.AddScoped<OwnAuthenticator>();
        services.AddScoped<OwnPasskeys>();
        services.AddScoped<OwnSessions>();
        services.AddScoped<OwnData>();
        services.AddScoped<OtherSignIn>();
        services.AddScoped<UserAdministration>();
        services.AddScoped<SiteOwners>();
        services.AddScoped<IAccountClosureCheck, LastOwnerCheck>();
        services.AddScoped<IPersonalDataSource, MessagesData>();
        services.AddEventHandler<AccountClosed, EraseMessages>();
        services.AddEventHandler<SmsRequested, SendSms>();
        services.AddWidget(new Widget(Zones.Desk, "95", "AccountSteps"));
        services.AddScoped<UserDirectory>();
        services.AddScoped<IUserDirectory>(provider => provider.GetRequiredService<UserDirectory>());
        services.AddScoped<IUserContacts>(provider => provider.GetRequiredService<UserDirectory>());
        services.AddSingleton<ISmsSender, NoSms>();
        services.AddSingleton<IWeChatSignIn, NoWeChat>();
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentity<ExchangeUser, ExchangeRole>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                // Addresses in Chinese and other scripts are addresses too.
                options.User.AllowedUserNameCharacters = null!;
                options.SignIn.RequireConfirmedEmail = true;
                // Length instead of a mixture of kinds of characters.
                options.Password.RequiredLength = 10;
                options.Password.RequiredUniqueChars = 5;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<AppDbContext>()
            .AddErrorDescriber<LocalizedIdentityErrors>()
            .AddClaimsPrincipalFactory<UserClaims>()
            .AddSignInManager<ExchangeSignInManager>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(24));
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            // A role taken away counts within a minute.
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = context =>
            {
                if (context.CurrentPrincipal?.FindFirst(ExchangeClaims.Session) is { } session)
                {
                    context.NewPrincipal!.Identities.First().AddClaim(session);
                }

                return Task.CompletedTask;
            };
        });
        services.ConfigureApplicationCookie(SessionCookie.Configure);
    }
}
