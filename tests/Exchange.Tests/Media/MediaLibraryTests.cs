using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Content.Contracts;
using Exchange.Framework.Localization;
using Exchange.Media.Contracts;
using Exchange.Media.Data;
using Exchange.Media.Domain;
using Exchange.Media.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Exchange.Tests.Media;

public sealed class MediaLibraryTests
{
    private static readonly byte[] _png = Samples.Picture(SKEncodedImageFormat.Png, 1000, 500);

    private readonly List<MediaUse> _uses = [];

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Upload_OfPicture_IsHiddenUntilItSaysWhatItShows(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        using var reader = app.CreateClient();
        var item = await keeper.UploadAsync(_png, "钒钛 图.png");
        var url = item.GetProperty("url").GetString()!;
        var id = item.GetProperty("id").GetGuid();

        Assert.True(item.GetProperty("needsAlt").GetBoolean());
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(url, Cancel)).StatusCode);
        var seen = await keeper.GetAsync(url, Cancel);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.True(seen.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(id.ToString("N"), await keeper.GetStringAsync("/Admin/Media/pick", Cancel), StringComparison.Ordinal);
        Assert.Contains(id.ToString("N"), await keeper.GetStringAsync("/Admin/Media?missingAlt=true", Cancel), StringComparison.Ordinal);

        // One language is not enough, nothing is not enough.
        var half = await keeper.PostScriptAsync($"/Admin/Media/{id}/alt", null, null, ("AltZh", "示意图"));
        Assert.Equal(MediaTexts.NoAlt, await half.ErrorAsync());
        var page = await (await keeper.PostFormAsync($"/Admin/Media/{id:N}", $"/{id:N}", ("Form.AltZh", "示意图"))).ReadPageAsync();
        Assert.Equal(InChinese(app, MediaTexts.NoAlt), page.QuerySelector(".field-validation-error")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(url, Cancel)).StatusCode);

        using var done = await keeper.PostScriptAsync($"/Admin/Media/{id}/alt", null, null, ("AltZh", "示意图"), ("AltEn", "A [plan]"), ("language", "en"));
        Assert.Equal($"![A \\[plan\\]]({url})", System.Text.Json.JsonDocument.Parse(await done.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("markdown").GetString());
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(url, Cancel)).StatusCode);
        Assert.Contains($"![示意图]({url})", WebUtility.HtmlDecode(await keeper.GetStringAsync("/Admin/Media/pick?q=示意&language=zh-CN", Cancel)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Get_AfterReplacement_KeepsTheAddressAndCachesNotice(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        using var reader = app.CreateClient();
        var (id, entry) = await PublishAsync(app, keeper, _png);
        var first = await reader.GetAsync(entry.Url, Cancel);
        var stamped = await reader.GetAsync(entry.StampedUrl, Cancel);

        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Contains("immutable", stamped.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync(reader, entry.Url, first));

        var replaced = await keeper.PostFileAsync($"/Admin/Media/{id:N}", "file", "new.webp", Samples.Picture(SKEncodedImageFormat.Webp, 400, 400), "/replace");
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);

        var second = await reader.GetAsync(entry.Url, Cancel);
        Assert.Equal("image/webp", second.Content.Headers.ContentType!.MediaType);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, await AskAgainAsync(reader, entry.Url, first));

        // A page that was made before still shows a picture, and no cache keeps it under the former stamp.
        Assert.True((await reader.GetAsync(entry.StampedUrl, Cancel)).Headers.CacheControl!.NoCache);
        Assert.NotEqual(entry.Stamp, (await EntryAsync(app, id)).Stamp);

        // The former file is in the history, for keepers alone.
        var former = (await keeper.GetPageAsync($"/Admin/Media/{id:N}")).QuerySelector<IHtmlAnchorElement>(".media-history a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await keeper.GetAsync(former, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(former, Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Replace_ByAnotherKindOrTheSameFile_IsRefused(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        var (id, entry) = await PublishAsync(app, keeper, _png);
        var address = $"/Admin/Media/{id:N}";

        foreach (var (file, name, error) in new[] { (Samples.Pdf, "x.pdf", MediaTexts.OtherKind), (_png, "same.png", MediaTexts.SameFile), (Samples.PngBomb(), "x.png", FileErrors.TooManyPixels) })
        {
            var page = await (await keeper.PostFileAsync(address, "file", name, file, "/replace")).ReadPageAsync();
            Assert.Contains(InChinese(app, error), page.QuerySelector(".notice-error")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(entry.Stamp, (await EntryAsync(app, id)).Stamp);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<MediaFile>().CountAsync(f => f.OwnerType == LibraryFiles.Type, Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Save_OfStaleForm_ShowsBothVersions(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        var (id, _) = await PublishAsync(app, keeper, _png);
        var address = $"/Admin/Media/{id:N}";
        var form = (await keeper.GetPageAsync(address)).QuerySelectorAll<IHtmlFormElement>("main form").First();
        await keeper.PostFormAsync(address, address, ("Form.Title", "theirs"));

        var late = await keeper.SubmitAsync(form, address, [KeyValuePair.Create("Form.Title", "mine")]);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.ReadPageAsync();
        Assert.Equal("mine", page.QuerySelector<IHtmlInputElement>("[name='Form.Title']")!.Value);
        Assert.Contains("theirs", page.QuerySelector("main dl")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("theirs", (await EntryAsync(app, id)).Title);

        await keeper.SubmitAsync(page.QuerySelectorAll<IHtmlFormElement>("main form").First(), address, []);
        Assert.Equal("mine", (await EntryAsync(app, id)).Title);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Delete_WhileUsed_IsRefusedWithThePlaces(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, services: s => s.AddScoped<IMediaUses>(_ => new Uses(_uses)));
        using var keeper = await app.SignInAsRoleAsync("Editor");
        var (id, entry) = await PublishAsync(app, keeper, _png);
        var confirm = (await keeper.GetPageAsync($"/Admin/Media/{id:N}/delete")).QuerySelector<IHtmlFormElement>("form[action$='/delete']")!;
        _uses.Add(new MediaUse("一篇文章", "Page of the house", "/Admin/Content/1"));

        var page = await keeper.GetPageAsync($"/Admin/Media/{id:N}/delete");
        Assert.Null(page.QuerySelector("form[action$='/delete']"));
        Assert.Equal("/Admin/Content/1", page.QuerySelector("main .plain a")!.GetAttribute("href"));
        await keeper.SubmitAsync(confirm, $"/Admin/Media/{id:N}/delete", []);
        Assert.Equal(HttpStatusCode.OK, (await keeper.GetAsync(entry.Url, Cancel)).StatusCode);

        _uses.Clear();
        await keeper.PostFormAsync($"/Admin/Media/{id:N}/delete", "/delete");
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync(entry.Url, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync($"/Admin/Media/{id:N}", Cancel)).StatusCode);

        // Its file goes with the store's clean-up.
        app.Time.Advance(TimeSpan.FromHours(25));
        await app.Services.GetRequiredService<FileCleanUp>().RunOnceAsync(Cancel);
        Assert.False(await app.QueryAsync(db => db.Set<MediaFile>().AnyAsync(f => f.OwnerType == LibraryFiles.Type, Cancel)));
        Assert.Empty(Directory.GetFiles(Path.Combine(app.Folder, "files"), "*", SearchOption.AllDirectories));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Show_OfPictureInAText_NamesTheText(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var editor = await app.SignInAsRoleAsync("Editor");
        var (id, entry) = await PublishAsync(app, editor, _png);
        Assert.Empty((await editor.GetPageAsync($"/Admin/Media/{id:N}")).QuerySelectorAll("#uses + ul a"));

        var text = await app.InScopeAsync(async services => (await services.GetRequiredService<IContentStore>().ImportAsync(
            new ContentImport { Type = "article", Culture = "zh-CN", Title = "示意", Markdown = $"text\n\n![示意图]({entry.Url})" }, Cancel)).Value);

        Assert.Equal(
            $"/Admin/Content/{text.Id}", (await editor.GetPageAsync($"/Admin/Media/{id:N}")).QuerySelector("#uses + ul a")!.GetAttribute("href"), ignoreCase: true);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Get_Cut_FollowsTheFocalPoint(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        using var reader = app.CreateClient();

        // The red corner is in the upper left quarter.
        var (id, entry) = await PublishAsync(app, keeper, _png);
        var middle = await ReadAsync(reader, entry.VariantUrl(320, PictureRatio.Square));
        await keeper.PostFormAsync($"/Admin/Media/{id:N}", $"/{id:N}", ("Form.FocalX", "4.5"), ("Form.FocalY", "10"));
        var moved = await EntryAsync(app, id);
        var left = await ReadAsync(reader, moved.VariantUrl(320, PictureRatio.Square));

        Assert.NotEqual(entry.Stamp, moved.Stamp);
        Assert.Equal((320, 320), (left.Width, left.Height));
        Assert.True(left.GetPixel(10, 10).Red > 200, "The cut does not hold the focal point.");
        Assert.True(middle.GetPixel(10, 10).Red < 120, "The cut is not in the middle.");
        Assert.Equal((800, 400), Size(await ReadAsync(reader, moved.VariantUrl(800))));
        Assert.Equal((320, 180), Size(await ReadAsync(reader, moved.VariantUrl(320, PictureRatio.Wide))));
        Assert.Equal((320, 240), Size(await ReadAsync(reader, moved.VariantUrl(320, PictureRatio.Classic))));
        foreach (var wrong in (string[])["?w=321", "?w=320&r=2x1", "?r=1x1", "?w=320&r="])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(entry.Url + wrong, Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task Get_Drawing_IsCleanedAndRunsNothing()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 48' onload='alert(1)'><script>alert(2)</script><rect width='9' height='9'/></svg>"u8.ToArray();
        var item = await keeper.UploadAsync(svg, "a.svg", ("AltZh", "方块"), ("AltEn", "A square"));
        var response = await app.CreateClient().GetAsync(item.GetProperty("url").GetString(), Cancel);

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("alert", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var entry = await EntryAsync(app, item.GetProperty("id").GetGuid());
        Assert.Equal((64, 48), (entry.Width, entry.Height));
        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync($"{entry.Url}?w=320", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Upload_OfBadFiles_IsRefusedWithReasonAndKeepsNothing()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        (byte[] File, string Name, string Error)[] bad =
        [
            (Samples.PngBomb(), "200-megapixels.png", FileErrors.TooManyPixels),
            ("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "a.png", FileErrors.Kind),
            ("GIF89a"u8.ToArray(), "a.svg", FileErrors.SvgDamaged),
            (Samples.Zip(("x", "y")), "a.svg", FileErrors.Kind),
            (Samples.Docx(("word/vbaProject.bin", "x")), "a.docx", FileErrors.Macros),
            ("<script>alert(1)</script>"u8.ToArray(), "a.csv", FileErrors.Kind),
            ([], "empty.png", FileErrors.Empty),
        ];
        foreach (var (file, name, error) in bad)
        {
            Assert.Equal(error, await (await keeper.SendFileAsync(file, name)).ErrorAsync());
        }

        Assert.Equal(MediaTexts.NoFile, await (await keeper.PostScriptAsync("/Admin/Media/files", null, null)).ErrorAsync());
        Assert.Equal(MediaTexts.NoFolder, await (await keeper.SendFileAsync(_png, "a.png", ("folder", Guid.CreateVersion7().ToString()))).ErrorAsync());
        Assert.Equal(0, await app.QueryAsync(db => db.Set<MediaItem>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Upload_OfHostileSamples_IsRefusedOrMadeAnew()
    {
        var folder = SharedFiles.Require("security/upload-samples");
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        var accepted = 0;
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".md", StringComparison.Ordinal)))
        {
            using var response = await keeper.SendFileAsync(await File.ReadAllBytesAsync(path, Cancel), Path.GetFileName(path));
            if (response.StatusCode == HttpStatusCode.UnprocessableEntity)
            {
                Assert.NotEmpty(await response.ErrorAsync());
                continue;
            }

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            accepted++;
            var url = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("url").GetString();
            var text = Encoding.Latin1.GetString(await keeper.GetByteArrayAsync(url, Cancel));
            foreach (var trace in (string[])["<?php", "<?=", "$_GET", "/etc/passwd", "system(", "<script", "<iframe", "http://1", "https://"])
            {
                Assert.False(text.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Contains(trace, StringComparison.Ordinal), $"{path} still holds {trace}.");
            }
        }

        Assert.True(accepted > 0);
    }

    [Fact]
    public async Task Upload_OfSeveralWithoutScript_KeepsTheGoodOnes()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        var form = (await keeper.GetPageAsync("/Admin/Media?culture=en")).QuerySelector<IHtmlFormElement>("form.media-upload")!;
        using var content = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        content.Add(new ByteArrayContent(_png), "files", "good.png");
        content.Add(new ByteArrayContent(Samples.PngBomb()), "files", "bad.png");
        content.Add(new ByteArrayContent(Samples.Pdf), "files", "good.pdf");
        var page = await (await keeper.PostAsync(form.GetAttribute("action") + "?culture=en", content, Cancel)).ReadPageAsync();

        Assert.Equal(2, await app.QueryAsync(db => db.Set<MediaItem>().CountAsync(Cancel)));
        Assert.Contains("bad.png", page.QuerySelector(".notice-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".media-tile").Length);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task List_OfManyFiles_IsPagedAndSearched(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        await app.InScopeAsync(async services =>
        {
            var library = services.GetRequiredService<IMediaLibrary>();
            for (var i = 0; i < 30; i++)
            {
                using var content = new MemoryStream(Encoding.UTF8.GetBytes($"a,{i}"));
                var name = i == 7 ? "100_ready.csv" : $"table {i}.csv";
                Assert.Null(await library.ImportAsync(new MediaImport(Guid.CreateVersion7(), "统计/2026", name, $"表 {i}"), content, Cancel));
            }
        });

        var folder = await app.QueryAsync(db => db.Set<MediaFolder>().Where(f => f.Name == "2026").Select(f => f.Id).SingleAsync(Cancel));
        Assert.Equal(24, await CountAsync(keeper, $"folder={folder:N}"));
        Assert.Equal(6, await CountAsync(keeper, $"folder={folder:N}&page=2"));
        Assert.Equal(24, await CountAsync(keeper, ""));
        Assert.Equal(0, await CountAsync(keeper, $"folder={MediaFolder.Top:N}"));
        Assert.Equal(1, await CountAsync(keeper, "q=100_ready"));
        Assert.Equal(0, await CountAsync(keeper, "q=table_1"));
        Assert.Equal(0, await CountAsync(keeper, "q=%25"));
        Assert.Equal(1, await CountAsync(keeper, "q=" + Uri.EscapeDataString("表 7 READY")));
        Assert.Equal(0, await CountAsync(keeper, "q=nothing"));
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync($"/Admin/Media?folder={Guid.CreateVersion7():N}", Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Import_Again_ReplacesOnlyWhatDiffers(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var import = new MediaImport(Guid.CreateVersion7(), "a/b", "x.svg", "x", "方块", "A square");
        const string svg = "<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>";

        Assert.Null(await ImportAsync(app, import, svg));
        Assert.Null(await ImportAsync(app, import with { Title = "y" }, svg));
        Assert.Equal(0, (await ItemAsync(app, import.Id)).ReplacementCount);
        Assert.Null(await ImportAsync(app, import, svg.Replace("rect", "circle", StringComparison.Ordinal)));
        Assert.Equal(1, (await ItemAsync(app, import.Id)).ReplacementCount);
        Assert.Equal(MediaTexts.NoAlt, await ImportAsync(app, import with { AltEn = null }, svg));
        Assert.Equal(2, await app.QueryAsync(db => db.Set<MediaFolder>().CountAsync(f => f.ParentId != null, Cancel)));
    }

    [Fact]
    public void Address_InATextOrAlone_IsRead()
    {
        var id = Guid.CreateVersion7();
        var url = MediaAddress.Of(id, "图 1.png");

        Assert.Equal([id], MediaAddress.FindIn($"![a]({url}) and ![b]({url}?w=320)"));
        Assert.Equal(id, MediaAddress.Read(url));
        Assert.Null(MediaAddress.Read($"https://evil.example{url}"));
        Assert.Empty(MediaAddress.FindIn(null));
    }

    [Theory]
    [InlineData(1000, 500, PictureRatio.Square, 500, 500, 250, 0, 500, 500)]
    [InlineData(1000, 500, PictureRatio.Square, 0, 0, 0, 0, 500, 500)]
    [InlineData(1000, 500, PictureRatio.Square, 1000, 1000, 500, 0, 500, 500)]
    [InlineData(900, 1600, PictureRatio.Wide, 500, 100, 0, 0, 900, 506)]
    [InlineData(1, 1, PictureRatio.Wide, 500, 500, 0, 0, 1, 1)]
    [InlineData(3, 30000, PictureRatio.Classic, 500, 900, 0, 26999, 3, 2)]
    public void Within_AnyPicture_StaysInsideIt(int width, int height, PictureRatio ratio, int x, int y, int left, int top, int cutWidth, int cutHeight) =>
        Assert.Equal((left, top, cutWidth, cutHeight), new PictureCrop(ratio, x, y).Within(width, height));

    private static async Task<(Guid Id, MediaEntry Entry)> PublishAsync(ExchangeApp app, HttpClient keeper, byte[] file)
    {
        var item = await keeper.UploadAsync(file, "图.png", ("AltZh", "示意图"), ("AltEn", "A plan"));
        var id = item.GetProperty("id").GetGuid();
        Assert.False(item.GetProperty("needsAlt").GetBoolean());
        return (id, await EntryAsync(app, id));
    }

    private static string InChinese(ExchangeApp app, string msgid) =>
        app.Services.GetRequiredService<PoCatalog>().Find(CultureInfo.GetCultureInfo("zh-CN"), msgid, typeof(Exchange.Media.Startup).Assembly)!;

    private static Task<MediaEntry> EntryAsync(ExchangeApp app, Guid id) =>
        app.InScopeAsync(async services => (await services.GetRequiredService<IMediaLibrary>().FindAsync([id], Cancel))[id]);

    private static Task<MediaItem> ItemAsync(ExchangeApp app, Guid id) =>
        app.QueryAsync(db => db.Set<MediaItem>().AsNoTracking().SingleAsync(i => i.Id == id, Cancel));

    private static Task<string?> ImportAsync(ExchangeApp app, MediaImport import, string text) => app.InScopeAsync(async services =>
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await services.GetRequiredService<IMediaLibrary>().ImportAsync(import, content, Cancel);
    });

    private static async Task<HttpStatusCode> AskAgainAsync(HttpClient client, string url, HttpResponseMessage known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.IfNoneMatch.Add(known.Headers.ETag!);
        using var response = await client.SendAsync(request, Cancel);
        return response.StatusCode;
    }

    private static async Task<SKBitmap> ReadAsync(HttpClient client, string url)
    {
        var response = await client.GetAsync(url, Cancel);
        Assert.Equal("image/webp", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        return SKBitmap.Decode(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    private static (int Width, int Height) Size(SKBitmap picture) => (picture.Width, picture.Height);

    private static async Task<int> CountAsync(HttpClient keeper, string query) =>
        (await keeper.GetPageAsync($"/Admin/Media?{query}")).QuerySelectorAll(".media-tile").Length;

    private sealed class Uses(List<MediaUse> uses) : IMediaUses
    {
        public Task<IReadOnlyList<MediaUse>> FindAsync(Guid itemId, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<MediaUse>>([.. uses]);
    }
}
