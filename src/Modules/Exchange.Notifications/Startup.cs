using Exchange.Framework;
using Exchange.Framework.Modules;
using Exchange.Framework.Widgets;
using Exchange.Notifications.Contracts;
using Exchange.Notifications.Data;
using Exchange.Notifications.Handlers;
using Exchange.Notifications.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Notifications;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelContributor<NotificationsModel>();
        services.AddNavigationProvider<NotificationsNavigation>();
        services.AddLiveTopicAccess<InboxTopicAccess>();
        services.AddEventHandler<InboxChanged, InboxChangedHandler>();
        services.AddWidget(new Widget(Zones.Account, "1", "InboxBadge"));
        services.AddWidget(new Widget(Zones.Desk, "90", "LatestMessages"));
        services.AddSingleton<NotificationText>();
        services.AddScoped<Inbox>();
        services.Configure<MvcOptions>(options => options.Filters.Add<ReadWithThePage>());
        services.AddScoped<IMessageArchive, MessageArchive>();
        services.AddScoped<INotifier, Notifier>();
        services.AddScoped<MailQueue>();
        services.AddScoped<IMailQueue>(provider => provider.GetRequiredService<MailQueue>());
        services.AddScoped<IMailMonitor>(provider => provider.GetRequiredService<MailQueue>());
        services.AddSingleton<ISiteAddress, SiteAddress>();

        var smtp = configuration.GetSection("Smtp");
        services.AddOptions<SmtpOptions>().Bind(smtp);
        if (string.IsNullOrEmpty(smtp["Host"]))
        {
            services.AddSingleton<IMailTransport, FileMailTransport>();
        }
        else
        {
            services.AddSingleton<IMailTransport, SmtpMailTransport>();
        }

        services.AddOutdatedRows<SentMails>();
        services.AddPeriodicStep<MailSender>(TimeSpan.FromSeconds(2));
    }
}
