using System.IO.Compression;
using Exchange.Imports.Services;
using Exchange.Imports.Services.Reading;
using Exchange.Media.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using MediaSamples = Exchange.Tests.Media.Samples;

namespace Exchange.Tests.Imports;

/// <summary>Drawings that a record names and that lie beside it come along with it, checked like any upload.</summary>
public sealed class ImportedDrawingsTests
{
    private static readonly byte[] _tiff = [(byte)'I', (byte)'I', 0x2A, 0, 8, 0, 0, 0, 0, 0];

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Import_OfAnArchiveWithDrawings_AttachesEachOnce(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var zip = Zip(
            ("a/CN1.xml", await RecordAsync("d1.jpg", "D2.TIF")), ("a/D1.JPG", MediaSamples.Picture(SKEncodedImageFormat.Jpeg)), ("a/D2.TIF", _tiff),
            ("a/C1.TIF", _tiff), ("D1.JPG", MediaSamples.Picture(SKEncodedImageFormat.Jpeg, 10, 10)));

        Assert.Equal([UpsertKind.Added], await ImportAsync(app, zip));
        Assert.Equal([UpsertKind.Unchanged], await ImportAsync(app, zip));

        var drawings = await app.QueryAsync(db => db.Set<RightDrawing>().AsNoTracking().OrderBy(d => d.Position).ToListAsync(Cancel));
        Assert.Equal([("d1.jpg", "图1", 0), ("D2.TIF", "图2", 1)], drawings.Select(d => (d.SourceName, d.Caption, d.Position)));
        var files = await app.InScopeAsync(services => services.GetRequiredService<IFileStore>().FindAsync(drawings.ConvertAll(d => d.FileId), Cancel));
        Assert.Equal([("image/jpeg", true), ("image/tiff", false)], files.OrderBy(f => f.ContentType).Select(f => (f.ContentType, f.IsImage)));
        // The one beside the record, not the one above it.
        Assert.NotEqual(MediaSamples.Picture(SKEncodedImageFormat.Jpeg, 10, 10).Length, files.Single(f => f.IsImage).Length);

        var later = Zip(("CN1.xml", await RecordAsync("d1.jpg", "D2.TIF", "D3.PNG")), ("D3.PNG", MediaSamples.Picture(SKEncodedImageFormat.Png)));
        Assert.Equal([UpsertKind.Updated], await ImportAsync(app, later));
        Assert.Equal(3, await app.QueryAsync(db => db.Set<RightDrawing>().CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("mislabelled")]
    [InlineData("bomb")]
    [InlineData("large")]
    public async Task Import_OfADrawingThatIsNone_TakesTheRecordWithAWarning(string kind)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var content = kind switch
        {
            "mislabelled" => "<script>alert(1)</script>"u8.ToArray(),
            "bomb" => MediaSamples.PngBomb(),
            _ => [.. MediaSamples.Picture(SKEncodedImageFormat.Png), .. Random(DrawingRecord.MaxBytes)],
        };
        var zip = Zip(("CN1.xml", await RecordAsync("D1.PNG")), ("D1.PNG", content));

        var outcome = (await OutcomesAsync(app, zip))[0];

        Assert.Equal((UpsertKind.Added, PatentReason.BadDrawing), (outcome.Kind, outcome.ReasonCode));
        Assert.Empty(await app.QueryAsync(db => db.Set<RightDrawing>().ToListAsync(Cancel)));
    }

    [Theory]
    [InlineData("../D1.PNG")]
    [InlineData("*.PNG")]
    [InlineData("/etc/passwd")]
    public async Task Record_ThatNamesAFileElsewhere_GetsNone(string name)
    {
        var folder = Directory.CreateTempSubdirectory("exchange-drawings-");
        try
        {
            var inner = folder.CreateSubdirectory("inner");
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "D1.PNG"), MediaSamples.Picture(SKEncodedImageFormat.Png), Cancel);
            await File.WriteAllBytesAsync(Path.Combine(inner.FullName, "D2.PNG"), MediaSamples.Picture(SKEncodedImageFormat.Png), Cancel);
            var path = Path.Combine(inner.FullName, "CN1.xml");

            Assert.Null(Pictures.OpenBeside(path, name));
            await using var beside = Pictures.OpenBeside(path, "d2.png");
            Assert.NotNull(beside);
            var zip = Zip(("a/CN1.xml", await RecordAsync(name)), ("D1.PNG", MediaSamples.Picture(SKEncodedImageFormat.Png)));
            Assert.Empty(Assert.Single(await Samples.ReadAsync(zip)).Record!.Drawings);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<UpsertKind[]> ImportAsync(ExchangeApp app, byte[] zip) => [.. (await OutcomesAsync(app, zip)).Select(r => r.Kind)];

    private static Task<List<RecordOutcome>> OutcomesAsync(ExchangeApp app, byte[] zip) => app.InScopeAsync(async services =>
    {
        List<RecordOutcome> records = [];
        await foreach (var batch in ImportBatches.GroupAsync(new PatentFileReader().ReadAsync(new MemoryStream(zip), "a.zip", null, Cancel), 0, Cancel))
        {
            records.AddRange((await services.GetRequiredService<ImportBatches>().ProcessAsync(batch, new PatentSource("a.zip", null, IsManual: false), false, Cancel)).Records);
        }

        return records;
    });

    /// <summary>The sample of the old format with a right number and other drawings.</summary>
    private static async Task<byte[]> RecordAsync(params string[] files)
    {
        var text = (await File.ReadAllTextAsync(Samples.Path("old.xml"), Cancel)).Replace("209010000001.X", "209010000001.7", StringComparison.Ordinal);
        var start = text.IndexOf("<drawings>", StringComparison.Ordinal);
        var end = text.IndexOf("</drawings>", StringComparison.Ordinal);
        var figures = string.Concat(files.Select((file, i) => $"<figure num=\"{i + 1}\"><img file=\"{file}\"/></figure>"));
        return System.Text.Encoding.UTF8.GetBytes(text[..start] + "<drawings>" + figures + text[end..]);
    }

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var target = archive.CreateEntry(name).Open();
                target.Write(content);
            }
        }

        return stream.ToArray();
    }
}
