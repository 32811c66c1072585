using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Content.Contracts;

public static class ContentRegistration
{
    public static IServiceCollection AddContentType(this IServiceCollection services, ContentTypeDefinition definition) =>
        services.AddSingleton(definition);

    public static IServiceCollection AddContentPart<T>(this IServiceCollection services)
        where T : class, IContentPart => services.AddScoped<IContentPart, T>();

    public static IServiceCollection AddContentEvents<T>(this IServiceCollection services)
        where T : class, IContentEvents => services.AddScoped<IContentEvents, T>();

    public static IServiceCollection AddContentDocuments<T>(this IServiceCollection services)
        where T : class, IContentDocuments => services.AddScoped<IContentDocuments, T>();

    public static IServiceCollection AddEmbedCards<T>(this IServiceCollection services)
        where T : class, IEmbedCards => services.AddScoped<IEmbedCards, T>();

    public static IServiceCollection AddContentFacet<T>(this IServiceCollection services)
        where T : class, IContentFacet => services.AddScoped<IContentFacet, T>();

    /// <summary>How a code is shown that the module's parts write into their marks.</summary>
    public static IServiceCollection AddContentMarkWord(this IServiceCollection services, string code, string caption, string? look = null) =>
        services.AddSingleton(new ContentMarkWord(code, caption, look));
}
