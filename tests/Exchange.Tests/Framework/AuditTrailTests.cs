using Exchange.Framework.Auditing;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Exchange.Framework.Data;

namespace Exchange.Tests.Framework;

public sealed class AuditTrailTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task UpdateOrDelete_OfAnEntry_IsRefusedByTheDatabase(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.InScopeAsync(async provider =>
        {
            provider.GetRequiredService<IAuditTrail>().Record("test.done", "Test", "1", new { Note = "中文" });
            await provider.GetRequiredService<AppDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        app.ExpectLog("Framework_AuditEntry");

        var update = await Record.ExceptionAsync(() => app.QueryAsync(
            db => db.Set<AuditEntry>().ExecuteUpdateAsync(set => set.SetProperty(e => e.Action, "forged"))));
        var delete = await Record.ExceptionAsync(() => app.QueryAsync(db => db.Set<AuditEntry>().ExecuteDeleteAsync()));

        Assert.Contains("append-only", update!.Message, StringComparison.Ordinal);
        Assert.Contains("append-only", delete!.Message, StringComparison.Ordinal);
        var entry = await app.QueryAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.SubjectType == "Test"));
        Assert.Equal(("test.done", "system", """{"Note":"中文"}"""), (entry.Action, entry.ActorName, entry.NewValues));
    }
}
