using Exchange.Content.Domain;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SkiaSharp;

namespace Exchange.Tests.Browser;

/// <summary>An editor writes in a browser: tools, preview, saving while writing, a picture, publishing.</summary>
public sealed class EditorTests
{
    private readonly Chromium _chromium;

    public EditorTests(Chromium chromium) => _chromium = chromium;

    [Fact]
    public async Task Editor_WritesSavesAndPublishes()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, kestrel: true);
        await app.CreateUserAsync("lin@test.example", "Editor");
        await using var visitor = await Visitor.ArriveAsync(_chromium, app, "zh-CN");
        var page = visitor.Page;
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await visitor.SignInAsync("lin@test.example");
        await visitor.GoAsync("/Admin/Content/new");
        await page.Locator("main [name='Form.Title']").FillAsync("浏览器里写的文章");
        await page.Locator("main [name='Form.Type']").SelectOptionAsync("article");
        await visitor.PressAsync("开始撰写", "Begin writing");

        var text = page.Locator("textarea[name=Markdown]");
        await text.FillAsync("钒电解液");
        await text.SelectTextAsync();
        await page.Keyboard.PressAsync("Control+b");
        Assert.Equal("**钒电解液**", await text.InputValueAsync());
        await page.Locator("[data-md=preview]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-editor-preview] strong")).ToHaveTextAsync("钒电解液");
        await Assertions.Expect(page.Locator("[data-editor-status]")).ToContainTextAsync("已于");

        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Locator("[data-md=picture]").ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "furnace.png", MimeType = "image/png", Buffer = Samples.Picture(SKEncodedImageFormat.Png) });
        await page.Locator("#picture-words").FillAsync("高炉");
        await page.Locator("dialog [value=insert]").ClickAsync();
        await Assertions.Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"!\[高炉\]\(/files/[0-9a-f]{32}/furnace\.png\)"));

        await visitor.PressAsync("立即发布", "Publish now");
        await Assertions.Expect(page.Locator(".editor-state .badge").First).ToHaveTextAsync("已发布");
        var slug = await app.QueryAsync(db => db.Set<ContentItem>().Where(i => i.Title == "浏览器里写的文章").Select(i => i.Slug).SingleAsync());
        await visitor.GoAsync($"/news/{slug}");
        await Assertions.Expect(page.Locator(".prose img[alt=高炉]")).ToBeVisibleAsync();
    }
}
