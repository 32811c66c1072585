using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Framework;

public sealed class MigrationTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Model_AgainstTheNewestMigration_HasNoPendingChange(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);

        Assert.False(await app.QueryAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())), "Run tools/add-migration.sh NAME.");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Tables_AllOfThem_AreNamedAfterTheirModule(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);

        var tables = await app.QueryAsync(db => Task.FromResult(db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().ToList()));

        Assert.All(tables, table => Assert.Matches("^[A-Z][A-Za-z]+_[A-Z][A-Za-z]+$", table));
    }
}
