using Exchange.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Roles;

/// <summary>Everything that answers, without the static files and their fallback in development.</summary>
internal static class Endpoints
{
    public static IReadOnlyList<MappedEndpoint> Of(ExchangeApp app) => [.. app.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null)
        .Where(endpoint => endpoint.RoutePattern.RawText != "{**path:file}")
        .Select(endpoint => new MappedEndpoint(endpoint.RoutePattern.RawText ?? "", MethodsOf(endpoint), endpoint))];

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } methods
            ? [.. methods.HttpMethods.Where(m => m != HttpMethods.Head && m != HttpMethods.Options)]
            : [HttpMethods.Get, HttpMethods.Post];
}
