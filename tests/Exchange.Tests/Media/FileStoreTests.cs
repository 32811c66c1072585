using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using Exchange.Media.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Exchange.Tests.Media;

public sealed class FileStoreTests
{
    private static readonly FilePolicy _publicImage = new([FileKind.Jpeg, FileKind.Png, FileKind.Webp], 10 << 20, IsPublic: true);

    private static readonly FilePolicy _anything = new([.. Enum.GetValues<FileKind>().Where(k => k != FileKind.Svg)], 20 << 20, IsPublic: true);

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Get_PublicPicture_IsServedWithTagRangeAndVariants(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var file = await KeepAsync(app, Samples.Picture(SKEncodedImageFormat.Png, 1000, 500), "钒钛 图.png", _publicImage);
        var client = app.CreateClient();

        var whole = await client.GetAsync(file.Url, Cancel);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        Assert.Equal("image/png", whole.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", whole.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("immutable", whole.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("nosniff", whole.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", whole.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        using var again = new HttpRequestMessage(HttpMethod.Get, file.Url);
        again.Headers.IfNoneMatch.Add(whole.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again, Cancel)).StatusCode);

        using var part = new HttpRequestMessage(HttpMethod.Get, file.Url);
        part.Headers.Range = new RangeHeaderValue(0, 9);
        var partial = await client.SendAsync(part, Cancel);
        Assert.Equal(HttpStatusCode.PartialContent, partial.StatusCode);
        Assert.Equal(10, partial.Content.Headers.ContentLength);

        // Many at once make one.
        var small = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.GetByteArrayAsync($"{file.Url}?w=320", Cancel)));
        using var variant = SKBitmap.Decode(small[0]);
        Assert.Equal((320, 160), (variant.Width, variant.Height));
        Assert.Equal(1, app.Services.GetRequiredService<VariantCache>().Made);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{file.Url}?w=321", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/files/{file.Id:N}/other.html", Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Get_PrivateFileOfUnknownOwner_IsNotFound(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var file = await KeepAsync(app, Samples.Pdf, "licence.pdf", FilePolicy.Evidence);

        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync(file.Url, Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Get_Document_IsDownload(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var file = await KeepAsync(app, Samples.Docx(), "合同.docx", _anything);

        var response = await app.CreateClient().GetAsync(file.Url, Cancel);

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("合同.docx", response.Content.Headers.ContentDisposition.FileNameStar);
    }

    [Fact]
    public async Task Save_SameContentTwice_LiesOnDiskOnce()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await KeepAsync(app, Samples.Pdf, "a.pdf", _anything);
        await KeepAsync(app, Samples.Pdf, "b.pdf", _anything);

        Assert.Single(Directory.GetFiles(Path.Combine(app.Folder, "files"), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(1, 64, 32, 2, 2)]
    [InlineData(3, 64, 32, 61, 29)]
    [InlineData(6, 32, 64, 29, 2)]
    [InlineData(8, 32, 64, 2, 61)]
    public async Task Save_PhotoWithExif_IsTurnedUprightAndStripped(byte orientation, int width, int height, int redX, int redY)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var file = await KeepAsync(app, Samples.JpegWithExif(orientation), "photo.jpg", _publicImage);

        var bytes = await app.CreateClient().GetByteArrayAsync(file.Url, Cancel);

        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        using var picture = SKBitmap.Decode(bytes);
        Assert.Equal((width, height), (picture.Width, picture.Height));
        Assert.True(picture.GetPixel(redX, redY).Red > 150, "The marked corner is elsewhere.");
    }

    [Fact]
    public async Task Save_TooLargeOrTooManyPixels_IsRefusedWithReason()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);

        Assert.Equal(FileErrors.TooLarge, (await SaveAsync(app, Samples.Pdf, "a.pdf", _anything with { MaxBytes = 10 })).Error);
        Assert.Equal(FileErrors.TooManyPixels, (await SaveAsync(app, Samples.PngBomb(), "a.png", _anything)).Error);
        Assert.Equal(FileErrors.Damaged, (await SaveAsync(app, Samples.Picture(SKEncodedImageFormat.Jpeg)[..200], "a.jpg", _anything)).Error);
        Assert.Empty(Directory.GetFiles(Path.Combine(app.Folder, "files"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Save_PictureThatIsAlsoAnArchiveAndAScript_KeepsPixelsOnly()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        byte[] polyglot = [.. Samples.Picture(SKEncodedImageFormat.Png), .. "<?php system($_GET[0]); ?><script>"u8, .. Samples.Zip(("a", "b"))];

        var file = await KeepAsync(app, polyglot, "a.png.php", _publicImage);

        Assert.Equal("a.png.php.png", file.Name);
        var text = Encoding.Latin1.GetString(await app.CreateClient().GetByteArrayAsync(file.Url, Cancel));
        Assert.DoesNotContain("<?php", text, StringComparison.Ordinal);
        Assert.DoesNotContain("PK\u0003\u0004", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_HostileSamples_AreRefusedOrNeutralised()
    {
        var folder = SharedFiles.Require("security/upload-samples");
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var accepted = new List<string>();
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".md", StringComparison.Ordinal)))
        {
            var original = await File.ReadAllBytesAsync(path, Cancel);
            var outcome = await SaveAsync(app, original, Path.GetFileName(path), _anything);
            if (outcome.File is not { } file)
            {
                Assert.NotNull(outcome.Error);
                continue;
            }

            // What is accepted is a picture made anew from its pixels.
            accepted.Add(Path.GetFileName(path));
            Assert.True(file.IsImage, path);
            await using var stored = app.Services.CreateScope().ServiceProvider.GetRequiredService<IFileStore>().OpenRead(file);
            using var bytes = new MemoryStream();
            await stored.CopyToAsync(bytes, Cancel);
            var text = Encoding.Latin1.GetString(bytes.ToArray());
            foreach (var trace in (string[])["<?php", "<?=", "$_GET", "/etc/passwd", "Exif", "system(", "tEXt"])
            {
                Assert.False(text.Contains(trace, StringComparison.Ordinal), $"{path} still holds {trace}.");
            }
        }

        Assert.NotEmpty(accepted);
    }

    private static Task<FileOutcome> SaveAsync(ExchangeApp app, byte[] content, string name, FilePolicy policy) =>
        app.InScopeAsync(async services =>
        {
            var outcome = await services.GetRequiredService<IFileStore>().SaveAsync(new MemoryStream(content), name, policy, TestOwner.New(), Cancel);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
            return outcome;
        });

    private static async Task<StoredFile> KeepAsync(ExchangeApp app, byte[] content, string name, FilePolicy policy)
    {
        var outcome = await SaveAsync(app, content, name, policy);
        Assert.Null(outcome.Error);
        return outcome.File!;
    }
}
