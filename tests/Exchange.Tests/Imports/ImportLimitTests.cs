using Exchange.Imports.Controllers;
using Exchange.Imports.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Imports;

public sealed class ImportLimitTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Paste_MoreThanFiveWaiting_IsRefusedUntilOneIsDiscarded(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        Assert.Equal(5, await PasteAsync(7));

        await market.App.QueryAsync(db => db.Set<ImportRun>().Where(r => r.State == ImportState.Mapping)
            .OrderBy(r => r.Id).Take(1).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ImportState.Discarded)));
        Assert.Equal(5, await PasteAsync(2));

        async Task<int> PasteAsync(int times)
        {
            for (var i = 0; i < times; i++)
            {
                await market.OwnerClient.PostFormAsync("/desk/imports", "/paste", ("Paste.Text", "甲\t乙\n1\t2\n"));
            }

            return await market.App.QueryAsync(db => db.Set<ImportRun>().CountAsync(r => r.State == ImportState.Mapping));
        }
    }

    [Fact]
    public void Uploads_AreRateLimited() =>
        Assert.NotEmpty(typeof(ImportsController).GetCustomAttributes(typeof(EnableRateLimitingAttribute), inherit: true));
}
