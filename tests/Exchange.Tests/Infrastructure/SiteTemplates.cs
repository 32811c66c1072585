using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(Exchange.Tests.Infrastructure.SiteTemplates))]

namespace Exchange.Tests.Infrastructure;

/// <summary>
/// Sites right after their first start, made once a run for each database, each set of recipes and each clock. Tests begin with
/// copies of them, because migrating and seeding take longer than most tests.
/// </summary>
public sealed class SiteTemplates : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(TestDatabase Database, bool Demo, bool Today), Lazy<Task<ExchangeApp>>> _made = new();

    /// <summary>A stopped site, to be copied and never started.</summary>
    internal static Task<ExchangeApp> GetAsync(TestDatabase database, bool demo, bool today) =>
        _made.GetOrAdd((database, demo, today), key => new(() => ExchangeApp.MakeTemplateAsync(key.Database, key.Demo, key.Today))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var template in _made.Values.Where(t => t.Value.IsCompletedSuccessfully))
        {
            await (await template.Value).DisposeAsync();
        }
    }
}
