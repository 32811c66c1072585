using System.Net;
using Exchange.Media.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using MediaSamples = Exchange.Tests.Media.Samples;

namespace Exchange.Tests.Rights;

/// <summary>A drawing that is taken off goes with its file, at once; the same picture of another right stays.</summary>
public sealed class DrawingRemovalTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Drawing_TakenOff_CannotBeReadAnyMore(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var picture = MediaSamples.Picture(SKEncodedImageFormat.Png);
        var (first, firstFile) = await AddAsync(app, "201919999981.5", picture);
        var (_, secondFile) = await AddAsync(app, "201919999982.X", picture);
        var client = app.CreateClient();
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], new[] { await ReadAsync(client, firstFile), await ReadAsync(client, secondFile) });

        var result = await app.InScopeAsync(p => p.GetRequiredService<RightCare>().RemoveDrawingAsync(
            first, firstFile.Id, new RightActor(null, IsOperator: true, "operator"), Cancel));

        Assert.True(result.Succeeded, result.Error);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK], new[] { await ReadAsync(client, firstFile), await ReadAsync(client, secondFile) });
    }

    private static async Task<HttpStatusCode> ReadAsync(HttpClient client, StoredFile file) => (await client.GetAsync(file.Url, Cancel)).StatusCode;

    private static Task<(Guid Right, StoredFile File)> AddAsync(ExchangeApp app, string number, byte[] picture) => app.InScopeAsync(async services =>
    {
        var record = new PatentRecord { ApplicationNumber = number, Title = "示例", FilingDate = new DateOnly(2019, 12, 30) };
        var right = (await services.GetRequiredService<IPatentRegistry>().UpsertAsync([record], new PatentSource("test", null, IsManual: false), dryRun: false, Cancel))[0].RightId!.Value;
        using var content = new MemoryStream(picture);
        var saved = await services.GetRequiredService<IFileStore>().SaveAsync(content, "d.png", RightCare.DrawingPolicy, new FileOwner(RightCare.DrawingOwner, right), Cancel);
        var db = services.GetRequiredService<Exchange.Framework.Data.AppDbContext>();
        db.Add(new RightDrawing { FileId = saved.File!.Id, RightId = right, Position = 0 });
        await db.SaveChangesAsync(Cancel);
        return (right, saved.File);
    });
}
