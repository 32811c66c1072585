using System.Text.Json;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Browser;

/// <summary>From the home page to a sent inquiry without a pointer.</summary>
public sealed class KeyboardTests
{
    private const int MostStops = 150;

    private readonly Chromium _chromium;

    public KeyboardTests(Chromium chromium) => _chromium = chromium;

    [Fact]
    public async Task Visitor_WithKeysAlone_SearchesOpensAndAsks()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, kestrel: true);
        var account = app.DemoAccount("investor");
        await using var visitor = await Visitor.ArriveAsync(_chromium, app, "zh-CN");
        await visitor.SignInAsync(account.Email, account.Password);
        await visitor.GoAsync("/listings");
        await visitor.WaitForAsync(visitor.Page.Locator(".card-row"));
        var keys = visitor.Page.Keyboard;
        await visitor.GoAsync("/");

        await keys.PressAsync("Tab");
        var first = await FocusAsync(visitor);
        Assert.Equal("#content", first.Address);
        await keys.PressAsync("Enter");
        await visitor.Page.WaitForFunctionAsync("document.activeElement.id === 'content'");
        await TabToAsync(visitor, focus => focus is { Name: "q", InMain: true });
        await keys.TypeAsync("钒");
        await keys.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/search?**");
        await TabToAsync(visitor, focus => focus.Address == "/listings");
        await keys.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/listings");
        await TabToAsync(visitor, focus => focus.Name == "q");
        await keys.TypeAsync("钒");
        await keys.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/listings?**");

        await TabToAsync(visitor, focus => focus.InResults && focus.Address?.StartsWith("/listings/PZH", StringComparison.Ordinal) == true);
        await keys.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/listings/PZH*");
        await TabToAsync(visitor, focus => focus.Address?.StartsWith("/inquiries/new", StringComparison.Ordinal) == true);
        await keys.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/inquiries/new?**");

        await TabToAsync(visitor, focus => focus.Name == "Mode");
        await keys.PressAsync("Space");
        await TabToAsync(visitor, focus => focus.Name == "Text");
        await keys.TypeAsync("只用键盘也能咨询吗？");
        await TabToAsync(visitor, focus => focus is { Kind: "submit", InMain: true });
        await keys.PressAsync("Enter");
        await visitor.SeesAsync("咨询已发送。", "Your inquiry has been sent.");
        await visitor.SeesAsync("只用键盘也能咨询吗？", "只用键盘也能咨询吗？");
    }

    private static async Task TabToAsync(Visitor visitor, Func<Focus, bool> isThere)
    {
        var passed = new List<string>();
        for (var stop = 0; stop < MostStops; stop++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var focus = await FocusAsync(visitor);
            passed.Add(focus.Html);
            if (isThere(focus))
            {
                return;
            }
        }

        Assert.Fail($"{visitor.Page.Url}: not reached by Tab; passed\n{string.Join('\n', passed)}");
    }

    /// <summary>What has the focus; fails when that cannot be seen (WCAG 2.4.7, 2.4.11).</summary>
    private static async Task<Focus> FocusAsync(Visitor visitor)
    {
        var json = await visitor.Page.EvaluateAsync<string>(
            """
            () => {
              const e = document.activeElement;
              const box = e.getBoundingClientRect();
              const drawn = (x) => {
                const s = getComputedStyle(x);
                return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1) || s.boxShadow !== 'none';
              };
              const inside = (n) => Math.min(Math.max(n, 1), 1e6);
              const x = inside(Math.min(box.left + box.width / 2, innerWidth - 2));
              const y = inside(Math.min(box.top + box.height / 2, innerHeight - 2));
              const hit = document.elementFromPoint(x, y);
              return JSON.stringify({
                html: e.outerHTML.slice(0, 160),
                address: e.getAttribute('href'),
                name: e.getAttribute('name'),
                kind: e.getAttribute('type'),
                inMain: !!e.closest('main'),
                inResults: !!e.closest('.results'),
                // A choice may draw its ring on the label around it.
                isDrawn: drawn(e) || (!!e.closest('label') && drawn(e.closest('label'))),
                isUncovered: box.width > 0 && box.bottom > 0 && box.top < innerHeight && !!hit && (e.contains(hit) || hit.contains(e)),
              });
            }
            """);
        var focus = JsonSerializer.Deserialize<Focus>(json, JsonSerializerOptions.Web)!;
        Assert.True(focus.IsDrawn, $"{visitor.Page.Url}: the focus cannot be seen on {focus.Html}");
        Assert.True(focus.IsUncovered, $"{visitor.Page.Url}: outside the window or covered: {focus.Html}");
        return focus;
    }

    private sealed record Focus(
        string Html, string? Address, string? Name, string? Kind, bool InMain, bool InResults, bool IsDrawn, bool IsUncovered);
}
