using System.Globalization;
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

        await SetPictureAsync(page, "高炉", "Blast furnace");
        await Assertions.Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"!\[高炉\]\(/media/[0-9a-f]{32}/furnace\.png\)"));

        // The same picture again, from the library.
        await page.Locator("[data-md=picture]").ClickAsync();
        await page.Locator("[data-library-list] .media-tile").First.ClickAsync();
        await Assertions.Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"(!\[高炉\]\(/media/[0-9a-f]{32}/furnace\.png\)\s+){2}"));

        await visitor.PressAsync("立即发布", "Publish now");
        await Assertions.Expect(page.Locator(".editor-state .badge").First).ToHaveTextAsync("已发布");
        var slug = await app.QueryAsync(db => db.Set<ContentItem>().Where(i => i.Title == "浏览器里写的文章").Select(i => i.Slug).SingleAsync());
        await visitor.GoAsync($"/news/{slug}");
        await Assertions.Expect(page.Locator(".prose img[alt=高炉]")).ToHaveCountAsync(2);
    }

    /// <summary>What issue 4 asks an editor to do: a policy with pictures, previewed, scheduled, published, read.</summary>
    [Fact]
    public async Task Policy_WithPictures_IsWrittenPreviewedScheduledAndPublished()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, kestrel: true);
        await app.CreateUserAsync("lin@test.example", "Editor");
        await using var visitor = await Visitor.ArriveAsync(_chromium, app, "zh-CN");
        var page = visitor.Page;
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await visitor.SignInAsync("lin@test.example");
        await visitor.GoAsync("/Admin/Content/new");
        await page.Locator("main [name='Form.Title']").FillAsync("钒钛专利质押贴息办法");
        await page.Locator("main [name='Form.Type']").SelectOptionAsync("policy");
        await visitor.PressAsync("开始撰写", "Begin writing");
        await page.Locator("#PolicyDocument_IssuingBody").FillAsync("示例单位");
        await page.Locator("#PolicyDocument_Level").SelectOptionAsync("City");
        await page.Locator("#PolicyDocument_IssuedOn").FillAsync("2026-11-02");
        await page.Locator("details:has(#PolicyDocument_WhoCanApply) > summary").ClickAsync();
        await page.Locator("#PolicyDocument_WhoCanApply").FillAsync("以自有专利质押贷款的企业");
        await page.Locator("textarea[name=Markdown]").FillAsync("## 第一条 对象\n\n按期付息的企业。\n");
        await SetPictureAsync(page, "流程图", "Flow chart");
        await visitor.FindsThePageAccessibleAsync();

        await visitor.PressAsync("预览", "Preview");
        await Assertions.Expect(page.Locator(".prose img[alt=流程图]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".policy-card")).ToContainTextAsync("以自有专利质押贷款的企业");
        await visitor.FindsThePageAccessibleAsync();

        var slug = await app.QueryAsync(db => db.Set<ContentItem>().Where(i => i.Title == "钒钛专利质押贴息办法").Select(i => i.Slug).SingleAsync());
        await page.Locator("main a[href^='/Admin/Content/']").First.ClickAsync();
        await Assertions.Expect(page.Locator(".editor-state .badge").First).ToHaveTextAsync("草稿");
        await page.Locator("#PublishAt").FillAsync(DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await visitor.PressAsync("设定时间", "Set the times");
        await Assertions.Expect(page.Locator(".editor-state .badge").First).ToHaveTextAsync("定时发布");
        Assert.Equal(404, (await page.APIRequest.GetAsync($"/policies/{slug}")).Status);

        // The site runs by the real clock: its hour is brought nearer, and comes by itself.
        await app.QueryAsync(db => db.Set<ContentItem>().Where(i => i.PublishAt != null).ExecuteUpdateAsync(set => set.SetProperty(i => i.PublishAt, DateTimeOffset.UtcNow)));
        for (var attempt = 0; attempt < 300 && (await page.APIRequest.GetAsync($"/policies/{slug}")).Status == 404; attempt++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        await visitor.GoAsync($"/policies/{slug}");
        await Assertions.Expect(page.Locator(".prose img[alt=流程图]")).ToHaveAttributeAsync("srcset", new System.Text.RegularExpressions.Regex("w=320"));
        await visitor.FindsThePageAccessibleAsync();
    }

    /// <summary>Both ways in which a browser goes back: from its memory, where the script lives on, and by reading the page again.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public async Task Text_WrittenAfterPreviewAndBack_IsSaved(bool fromMemory)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, kestrel: true);
        await app.CreateUserAsync("lin@test.example", "Editor");
        await using var visitor = await Visitor.ArriveAsync(_chromium, app, "zh-CN", keepsPages: fromMemory);
        var page = visitor.Page;
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await visitor.SignInAsync("lin@test.example");
        await visitor.GoAsync("/Admin/Content/new");
        await page.Locator("main [name='Form.Title']").FillAsync("预览之后");
        await page.Locator("main [name='Form.Type']").SelectOptionAsync("article");
        await visitor.PressAsync("开始撰写", "Begin writing");
        var editor = page.Url;
        var text = page.Locator("textarea[name=Markdown]");
        await text.FillAsync("第一段。");

        // Saved while writing: the script has changed the version in the form before it is sent.
        await Assertions.Expect(page.Locator("[data-editor-status]")).ToContainTextAsync("已于");
        await text.FillAsync("第一段。\n\n第二段。");
        await visitor.PressAsync("预览", "Preview");
        await Assertions.Expect(page.Locator(".prose")).ToContainTextAsync("第二段。");

        await page.GoBackAsync();
        await page.WaitForURLAsync(editor);
        await Assertions.Expect(text).ToHaveValueAsync("第一段。\n\n第二段。");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await text.FillAsync("第一段。\n\n第二段。\n\n第三段。");
        await visitor.PressAsync("保存草稿", "Save the draft");

        await Assertions.Expect(page.Locator("main .notice, .toast").First).ToContainTextAsync("已保存");
        Assert.Equal("第一段。\n\n第二段。\n\n第三段。", await app.QueryAsync(db => db.Set<ContentVersion>().Where(v => v.Title == "预览之后").OrderByDescending(v => v.Number).Select(v => v.Markdown).FirstAsync()));
    }

    private static async Task SetPictureAsync(IPage page, string altZh, string altEn)
    {
        await page.Locator("[data-md=picture]").ClickAsync();
        await page.Locator("#library-file").SetInputFilesAsync(new FilePayload { Name = "furnace.png", MimeType = "image/png", Buffer = Samples.Picture(SKEncodedImageFormat.Png) });
        await page.Locator("#library-zh").FillAsync(altZh);
        await page.Locator("#library-en").FillAsync(altEn);
        await page.Locator("[data-library-upload] [type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-editor-dialog]")).ToBeHiddenAsync();
    }
}
