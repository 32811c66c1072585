using Exchange.Dates.Contracts;
using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Listings.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;
using Exchange.Users.Contracts;
using Exchange.Watching.Contracts;
using Exchange.Watching.Data;
using Exchange.Watching.Domain;
using Exchange.Watching.Handlers;
using Exchange.Watching.Services;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Watching;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<WatchingModel>();
        services.AddRightReference((Watch w) => w.SubjectId, "Watches", nameof(Watch.UserId));
        services.AddNavigationProvider<WatchingNavigation>();
        services.AddSingleton(WatchingKinds.Changed);
        services.AddSingleton<SearchLinks>();
        services.AddScoped<SearchDesk>();
        services.AddScoped<IKeptSearches, KeptSearches>();
        services.AddScoped<SearchNews>();
        services.AddScoped<SearchMails>();
        services.AddScoped<WatchDesk>();
        services.AddScoped<IWatchers, Watchers>();
        services.AddScoped<IWatchSubject, RightSubject>();
        services.AddScoped<IWatchSubject, ListingSubject>();
        services.AddScoped<WatchedAnnuities>();
        services.AddScoped<IDeadlineAudience, AnnuityAudience>();
        services.AddScoped<IPersonalDataSource, WatchingData>();
        services.AddEventHandler<RightChanged, RightChangedHandler>();
        services.AddEventHandler<ListingChanged, ListingChangedHandler>();
        services.AddEventHandler<AccountClosed, AccountClosedHandler>();
        services.AddPeriodicStep<SearchSender>(TimeSpan.FromMinutes(5));
        services.AddPeriodicStep<AnnuityRounds>(TimeSpan.FromMinutes(30));
    }
}
