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
    public async Task Upload_BeyondTheLimit_IsCalledTooLarge()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        using var content = new ByteArrayContent([]);
        content.Headers.ContentLength = 300L << 20;
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        using var response = await app.CreateClient().PostAsync(new Uri("/desk/imports/upload", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("提交的内容过大", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void Uploads_AreRateLimited() =>
        Assert.NotEmpty(typeof(ImportsController).GetCustomAttributes(typeof(EnableRateLimitingAttribute), inherit: true));
}
