using Exchange.Framework.Data;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Framework;

public sealed class PublicNumberTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Next_ManyAtOnce_GivesEachNumberOnce(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);

        var numbers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TakeAsync(commit: true)));
        await TakeAsync(commit: false);
        var next = await TakeAsync(commit: true);

        Assert.Equal(Enumerable.Range(1, 10).Select(n => $"TST-2026-{n:000000}"), numbers.Order(StringComparer.Ordinal));
        Assert.Equal("TST-2026-000011", next);

        Task<string> TakeAsync(bool commit) => app.InScopeAsync(async provider =>
        {
            var db = provider.GetRequiredService<AppDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            var number = await provider.GetRequiredService<PublicNumbers>().NextAsync("TST", TestContext.Current.CancellationToken);
            if (commit)
            {
                await transaction.CommitAsync(TestContext.Current.CancellationToken);
            }

            return number;
        });
    }
}
