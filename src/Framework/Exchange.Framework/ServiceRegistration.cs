using System.Linq.Expressions;
using Exchange.Framework.Auditing;
using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Live;
using Exchange.Framework.Merging;
using Exchange.Framework.Navigation;
using Exchange.Framework.PageCaching;
using Exchange.Framework.Recipes;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Framework.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Framework;

/// <summary>The verbs with which a module's start-up joins the house.</summary>
public static class ServiceRegistration
{
    public static IServiceCollection AddModelContributor<T>(this IServiceCollection services)
        where T : class, IModelContributor => services.AddSingleton<IModelContributor, T>();

    public static IServiceCollection AddPermissionProvider<T>(this IServiceCollection services)
        where T : class, IPermissionProvider => services.AddSingleton<IPermissionProvider, T>();

    public static IServiceCollection AddAuditNames<T>(this IServiceCollection services)
        where T : AuditNames => services.AddSingleton<AuditNames, T>();

    public static IServiceCollection AddNavigationProvider<T>(this IServiceCollection services)
        where T : class, INavigationProvider => services.AddScoped<INavigationProvider, T>();

    public static IServiceCollection AddRecipeStep<T>(this IServiceCollection services)
        where T : class, IRecipeStepHandler => services.AddScoped<IRecipeStepHandler, T>();

    public static IServiceCollection AddVerb<T>(this IServiceCollection services)
        where T : class, IVerb => services.AddScoped<IVerb, T>();

    public static IServiceCollection AddJobHandler<T>(this IServiceCollection services)
        where T : class, IJobHandler => services.AddScoped<IJobHandler, T>();

    /// <summary>Runs the step each time the period is over; tests run it by hand.</summary>
    public static IServiceCollection AddPeriodicStep<T>(this IServiceCollection services, TimeSpan period)
        where T : class, IBackgroundStep
    {
        services.AddSingleton<T>();
        services.AddSingleton<IBackgroundStep>(provider => provider.GetRequiredService<T>());
        return services.AddHostedService(provider => ActivatorUtilities.CreateInstance<PeriodicStep<T>>(provider, provider.GetRequiredService<T>(), period));
    }

    public static IServiceCollection AddOutdatedRows<T>(this IServiceCollection services)
        where T : class, IOutdatedRows => services.AddScoped<IOutdatedRows, T>();

    public static IServiceCollection AddLiveTopicAccess<T>(this IServiceCollection services)
        where T : class, ILiveTopicAccess => services.AddScoped<ILiveTopicAccess, T>();

    /// <summary>What public pages show changes with the stamp of this topic; pages kept by <see cref="CachedPageAttribute"/> are drawn anew.</summary>
    public static IServiceCollection AddPageTopic(this IServiceCollection services, string topic) => services.AddSingleton(new PageTopic(topic));

    public static IServiceCollection AddPageHitCounter<T>(this IServiceCollection services)
        where T : class, IPageHitCounter =>
        services.AddSingleton<T>().AddSingleton<IPageHitCounter>(provider => provider.GetRequiredService<T>());

    public static IServiceCollection AddWidget(this IServiceCollection services, Widget widget) => services.AddSingleton(widget);

    public static IServiceCollection AddSettingsSection<T>(this IServiceCollection services, string caption)
        where T : class, new() => services.AddSingleton(new SettingsSection(typeof(T), caption));

    public static IServiceCollection AddEventHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : IIntegrationEvent
        where THandler : class, IIntegrationEventHandler<TEvent> =>
        services.AddScoped<IIntegrationEventHandler<TEvent>, THandler>();

    /// <summary>A column that names a record of the kind: its rows follow when two of them are merged.</summary>
    /// <param name="services">The container.</param>
    /// <param name="kind">What the column names, such as <c>party</c>.</param>
    /// <param name="column">The column.</param>
    /// <param name="caption">English msgid: what the rows are.</param>
    /// <param name="with">Properties that together make two rows doubles; none where there are none.</param>
    /// <param name="blocks">Doubles stand in the way; else they stay behind.</param>
    public static IServiceCollection AddMergeReference<T, TValue>(
        this IServiceCollection services, string kind, Expression<Func<T, TValue>> column, string caption, IReadOnlyList<string>? with = null, bool blocks = false)
        where T : class => services.AddSingleton<MergeReference>(new IdMergeReference<T, TValue>(kind, column, caption, with ?? [], blocks));

    /// <summary>The same for a column that holds several ids.</summary>
    /// <param name="services">The container.</param>
    /// <param name="kind">What the column names, such as <c>right</c>.</param>
    /// <param name="column">Holds ids, each as 32 digits.</param>
    /// <param name="caption">English msgid: what the rows are.</param>
    public static IServiceCollection AddJoinedMergeReference<T>(this IServiceCollection services, string kind, Expression<Func<T, string>> column, string caption)
        where T : class => services.AddSingleton<MergeReference>(new JoinedMergeReference<T>(kind, column, caption));
}
