using System.Reflection;
using Exchange.Search.Contracts;
using Exchange.Search.Services;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Search;

/// <summary>The site's search, but one query brings it down.</summary>
public class FailingSearch : DispatchProxy
{
    public const string Query = "zzzzqqqq";

    private ISearchService _inner = null!;

    public static void Replace(IServiceCollection services) => services.AddScoped(provider =>
    {
        var search = Create<ISearchService, FailingSearch>();
        ((FailingSearch)(object)search)._inner = ActivatorUtilities.CreateInstance<SearchService>(provider);
        return search;
    });

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => args?[0] is SearchRequest { Query: Query }
        ? throw new InvalidOperationException("This query cannot be asked.")
        : targetMethod!.Invoke(_inner, args);
}
