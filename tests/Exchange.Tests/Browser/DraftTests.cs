using Exchange.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Exchange.Tests.Browser;

/// <summary>Unsent texts on a browser that several people use.</summary>
public sealed class DraftTests
{
    private const string Keys = "Object.keys(sessionStorage).filter((k) => k.startsWith('draft:'))";

    private readonly Chromium _chromium;

    public DraftTests(Chromium chromium) => _chromium = chromium;

    [Fact]
    public async Task Draft_OfOnePerson_IsNotAnothersAndGoesWithSigningOut()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, kestrel: true);
        var id = await app.CreateUserAsync("lin@test.example", "Editor");
        await app.CreateUserAsync("wu@test.example", "Editor");
        await using var visitor = await Visitor.ArriveAsync(_chromium, app, "zh-CN");
        visitor.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();

        await visitor.SignInAsync("lin@test.example");
        await visitor.GoAsync("/Admin/Content/new?from=list");
        await visitor.Page.Locator("main [name='Form.Title']").FillAsync("只给我看");
        var key = Assert.Single(await visitor.Page.EvaluateAsync<string[]>(Keys));
        Assert.Contains(":/Admin/Content/new?from=list:content", key, StringComparison.Ordinal);
        Assert.DoesNotContain(id, key, StringComparison.Ordinal);

        // Somebody else signs in where the session of the first ran out.
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.SignInAsync("wu@test.example");
        await visitor.GoAsync("/Admin/Content/new?from=list");
        await visitor.Page.Locator("main [name='Form.Title']").FillAsync("另一个人");
        Assert.Equal(2, (await visitor.Page.EvaluateAsync<string[]>(Keys)).Length);

        await visitor.Page.Locator("form[action='/Account/Logout'] button").First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("form[action='/Account/Logout']")).ToHaveCountAsync(0);
        Assert.Equal([key], await visitor.Page.EvaluateAsync<string[]>(Keys));
    }
}
