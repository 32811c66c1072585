using Exchange.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Exchange.Tests.Browser;

/// <summary>The core of the site for a browser that runs no script.</summary>
public sealed class WithoutJavaScriptTests
{
    private readonly Chromium _chromium;

    public WithoutJavaScriptTests(Chromium chromium) => _chromium = chromium;

    [Fact]
    public async Task Visitor_WithoutScript_SearchesNarrowsOpensAndAsks()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, kestrel: true);
        var account = app.DemoAccount("investor");
        await using var visitor = await Visitor.ArriveAsync(_chromium, app, "zh-CN", javaScript: false);
        var results = visitor.Page.Locator(".card-row h3 a");

        await visitor.GoAsync("/listings?q=钒");
        await visitor.WaitForAsync(results);
        var facet = visitor.Page.Locator("aside.facets details[open] a").First;
        await facet.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".chips .chip").First).ToBeVisibleAsync();
        await Assertions.Expect(results.First).ToBeVisibleAsync();
        await visitor.PressAsync("清除全部条件", "Remove all filters");
        await visitor.GoAsync("/search?q=钒");
        await Assertions.Expect(results.First).ToBeVisibleAsync();

        await visitor.SignInAsync(account.Email, account.Password);
        await visitor.GoAsync("/listings");
        var title = await results.First.InnerTextAsync();
        await results.First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(title);
        await visitor.PressAsync("发送咨询", "Send an inquiry");
        if (await visitor.Page.Locator("[name=Mode]:checked").CountAsync() == 0)
        {
            await visitor.Page.Locator("[name=Mode]").First.CheckAsync();
        }

        await visitor.FillAsync("留言", "Your message", "没有脚本也能咨询吗？");
        await visitor.PressAsync("发送咨询", "Send inquiry");
        await visitor.SeesAsync("咨询已发送。", "Your inquiry has been sent.");
        await visitor.SeesAsync("没有脚本也能咨询吗？", "没有脚本也能咨询吗？");
    }

    [Fact]
    public async Task Reader_WithoutScript_FindsTheArticleOfALawByAQuestionAndReadsOn()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, kestrel: true);
        await using var reader = await Visitor.ArriveAsync(_chromium, app, "zh-CN", javaScript: false);

        await reader.GoAsync("/laws");
        await reader.Page.Locator("main [name=q]").FillAsync("专利能保护多少年");
        await reader.Page.Keyboard.PressAsync("Enter");
        var article = reader.Page.Locator(".card-row h3 a[href$='#art-42']").First;
        await Assertions.Expect(article).ToBeVisibleAsync();
        await article.ClickAsync();
        await Assertions.Expect(reader.Page.Locator("#art-42")).ToBeInViewportAsync();
        await Assertions.Expect(reader.Page.Locator("#art-42")).ToContainTextAsync("二十年");

        await reader.GoAsync("/news");
        var title = await reader.Page.Locator(".card-row h3 a").First.InnerTextAsync();
        await reader.Page.Locator(".card-row h3 a").First.ClickAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync(title);
        await Assertions.Expect(reader.Page.Locator(".prose p").First).ToBeVisibleAsync();

        await reader.GoAsync("/policies/calculator");
        await reader.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await Assertions.Expect(reader.Page.Locator("main h2").First).ToBeVisibleAsync();
        await reader.GoAsync("/events");
        await reader.Page.Locator(".card-row h3 a").First.ClickAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Visitor_WithoutScript_Registers()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, kestrel: true);
        await using var visitor = await Visitor.ArriveAsync(_chromium, app, "en", javaScript: false);

        await visitor.GoAsync("/Account/Register");
        await visitor.FillAsync("邮箱", "E-mail address", "lin@test.example");
        await visitor.FillAsync("密码", "Password", "short");
        await visitor.TickAsync("我已阅读并同意上述文件。", "I have read the documents named here and consent to them.");
        await visitor.PressAsync("创建账户", "Create account");

        // The server says what is wrong, and what was typed is still there.
        await Assertions.Expect(visitor.Page.Locator("[name=Password][aria-invalid=true]")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator("[name=Email]")).ToHaveValueAsync("lin@test.example");
        await visitor.FillAsync("密码", "Password", SignIn.Password);
        await visitor.PressAsync("创建账户", "Create account");
        await visitor.SeesAsync("请查收邮件", "Please look into your mailbox");
    }

    [Fact]
    public async Task Owner_WithoutScript_WritesAListing()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, kestrel: true);
        var account = app.DemoAccount("owner");
        await using var owner = await Visitor.ArriveAsync(_chromium, app, "zh-CN", javaScript: false);

        await owner.SignInAsync(account.Email, account.Password);
        await owner.GoAsync("/desk/listings/new");
        await owner.Page.Locator("[name='Form.RightIds']:enabled").First.CheckAsync();
        await owner.TickAsync("转让", "Assignment");
        await owner.ChooseAsync("技术就绪度", "Technology readiness", "6");
        await owner.PressAsync("建立草稿", "Begin the draft");
        await owner.FillAsync("解决什么问题？", "Which problem does it solve?", "让没有脚本的浏览器也能挂牌。");
        await owner.PressAsync("保存并预览", "Save and preview");
        await owner.SeesAsync("让没有脚本的浏览器也能挂牌。", "让没有脚本的浏览器也能挂牌。");
    }
}
