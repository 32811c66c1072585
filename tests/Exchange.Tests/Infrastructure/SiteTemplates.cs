using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(Exchange.Tests.Infrastructure.SiteTemplates))]

namespace Exchange.Tests.Infrastructure;

/// <summary>
/// Sites right after their first start, made once a run for each database and each set of recipes. Tests begin with
/// copies of them, because migrating and seeding take longer than most tests.
/// </summary>
public sealed class SiteTemplates : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(TestDatabase Database, bool Demo), Lazy<Task<ExchangeApp>>> _made = new();

    /// <summary>A stopped site, to be copied and never started.</summary>
    internal static Task<ExchangeApp> GetAsync(TestDatabase database, bool demo) =>
        _made.GetOrAdd((database, demo), key => new(() => ExchangeApp.MakeTemplateAsync(key.Database, key.Demo))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var template in _made.Values.Where(t => t.Value.IsCompletedSuccessfully))
        {
            await (await template.Value).DisposeAsync();
        }
    }
}
