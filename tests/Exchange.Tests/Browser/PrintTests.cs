using Exchange.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Exchange.Tests.Browser;

/// <summary>What comes out of the printer: the text and where it is from, and nothing to press.</summary>
public sealed class PrintTests
{
    private readonly Chromium _chromium;

    public PrintTests(Chromium chromium) => _chromium = chromium;

    [Theory]
    [InlineData("/news")]
    [InlineData("/policies")]
    public async Task Text_OnPaper_IsWithoutWhatIsPressed(string list)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, kestrel: true);
        await using var reader = await Visitor.ArriveAsync(_chromium, app, "zh-CN");
        await reader.GoAsync(list);
        await reader.Page.Locator(".card-row h3 a").First.ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".prose").First).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator(".main-nav")).ToBeVisibleAsync();

        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Microsoft.Playwright.Media.Print });

        await Assertions.Expect(reader.Page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator(".prose").First).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator(".main-nav")).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Locator(".site-search").First).ToBeHiddenAsync();
        foreach (var button in await reader.Page.Locator("button, .btn").AllAsync())
        {
            await Assertions.Expect(button).ToBeHiddenAsync();
        }

        // A sheet of A4 within its margins: nothing is cut off at the right.
        await reader.Page.SetViewportSizeAsync(672, 950);
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), "Something is wider than the sheet.");
    }
}
