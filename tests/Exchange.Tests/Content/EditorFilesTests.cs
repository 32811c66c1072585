using System.Net;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Exchange.Media.Services;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Exchange.Tests.Content;

/// <summary>Pictures and attachments of a text.</summary>
public sealed class EditorFilesTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Picture_WithoutWords_IsNotTaken(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("图片");

        var mute = await (await site.Editor.PostFileAsync(page, "picture", "炉.png", Samples.Picture(SKEncodedImageFormat.Png), page, ("PictureAltZh", "高炉"), ("Do", "save"))).ReadPageAsync();
        Assert.NotNull(mute.QuerySelector("#picture-error"));
        await site.Editor.PostFileAsync(page, "picture", "炉.png", Samples.Picture(SKEncodedImageFormat.Png), page, ("PictureAltZh", "高炉 [示意]"), ("PictureAltEn", "Blast furnace"), ("Do", "save"));
        var text = await site.LatestAsync(page);
        Assert.Contains("![高炉 \\[示意\\]](/media/", text, StringComparison.Ordinal);
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<ItemFile>().CountAsync(Cancel)));
        await site.PublishAsync(page);
        var shown = await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync();
        var picture = shown.QuerySelector(".prose img")!;
        Assert.Equal("高炉 [示意]", picture.GetAttribute("alt"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(picture.GetAttribute("src")!));
        Assert.Contains("w=320 ", picture.GetAttribute("srcset"), StringComparison.Ordinal);
        Assert.Equal(("64", "32"), (picture.GetAttribute("width"), picture.GetAttribute("height")));

        var refused = await (await site.SaveAsync(page, "publish", [("Markdown", "![](/files/x/y.png)")])).ReadPageAsync();
        Assert.Contains("文字说明", refused.QuerySelector("#Markdown-error")!.TextContent, StringComparison.Ordinal);
        var html = await (await site.Editor.PostFileAsync(page, "picture", "x.png", "<svg onload=alert(1)>"u8.ToArray(), page, ("PictureAltZh", "图"), ("PictureAltEn", "Drawing"), ("Do", "save"))).ReadPageAsync();
        Assert.NotNull(html.QuerySelector("#picture-error"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Picture_ReplacedOrHidden_IsDrawnAnewAtEachReading(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("换图");
        await site.Editor.PostFileAsync(page, "picture", "炉.png", Samples.Picture(SKEncodedImageFormat.Png), page, ("PictureAltZh", "高炉"), ("PictureAltEn", "Furnace"), ("Do", "save"));
        await site.PublishAsync(page);
        var before = (await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync()).QuerySelector(".prose img")!.GetAttribute("src")!;
        var id = MediaAddress.Read(before)!.Value;

        await site.App.InScopeAsync(p => p.GetRequiredService<IMediaLibrary>().ImportAsync(
            new MediaImport(id, "", "炉.png", "炉", "高炉", "Furnace"), new MemoryStream(Samples.Picture(SKEncodedImageFormat.Png, 400, 300)), Cancel));
        var after = (await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync()).QuerySelector(".prose img")!;
        Assert.NotEqual(before, after.GetAttribute("src"));
        Assert.Equal("400", after.GetAttribute("width"));

        // What is gone leaves its words.
        await site.App.QueryAsync(db => db.Set<Exchange.Media.Domain.MediaItem>().Where(i => i.Id == id).ExecuteDeleteAsync(Cancel));
        var words = (await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync()).QuerySelector(".prose")!;
        Assert.Null(words.QuerySelector("img"));
        Assert.Contains("高炉", words.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Attachment_IsOfferedBelowTheText(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("附件");
        await site.Editor.PostFileAsync(page, "attachment", "办法.pdf", Samples.Pdf, page, ("Do", "save"));
        await site.SaveAsync(page, "publish", [("Attachments[0].Name", "管理办法全文")]);

        var shown = await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync();
        var link = shown.QuerySelectorAll("article a").Single(a => a.TextContent.Trim() == "管理办法全文").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(link));
        Assert.NotNull(MediaAddress.Read(link));

        // The library knows where the file is offered, and keeps it.
        var uses = await site.App.InScopeAsync(p => p.GetRequiredService<MediaUseFinder>().FindAsync(MediaAddress.Read(link)!.Value, Cancel));
        Assert.Equal("附件", Assert.Single(uses).Title);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task FilesFromBeforeTheLibrary_StayShownAndKept(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("旧图");
        var policy = new FilePolicy([FileKind.Png], 1 << 20, IsPublic: true);
        var old = await site.App.InScopeAsync(async p =>
        {
            var file = (await p.GetRequiredService<IFileStore>().SaveAsync(
                new MemoryStream(Samples.Picture(SKEncodedImageFormat.Png)), "旧.png", policy, new FileOwner(ContentFiles.Owner, EditorSite.IdOf(page)), Cancel)).File!;
            await p.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
            return file;
        });

        await site.SaveAsync(page, "publish", [("Markdown", $"![旧图]({old.Url})"), ("Attachments[0].Url", old.Url), ("Attachments[0].Name", "旧附件")]);

        var shown = await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync();
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(shown.QuerySelector(".prose img")!.GetAttribute("src")!));
        Assert.Contains(shown.QuerySelectorAll("article a"), a => a.TextContent.Trim() == "旧附件");
        var used = await site.App.InScopeAsync(p => p.GetServices<IFileReferences>().Single(r => r.OwnerType == ContentFiles.Owner).FindUsedAsync([old.Id, Guid.NewGuid()], Cancel));
        Assert.Equal(old.Id, Assert.Single(used));
    }
}
