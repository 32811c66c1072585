using Exchange.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Exchange.Tests.Browser;

/// <summary>From the investor's interests to a seat in a roadshow, by people with browsers of their own.</summary>
public sealed class InvestingTests
{
    private const string Title = "钒渣低温钠化焙烧提钒工艺（示例）";

    private readonly Chromium _chromium;

    public InvestingTests(Chromium chromium) => _chromium = chromium;

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public async Task Investor_FromInterestsToAgreementAndASeat(string culture)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, kestrel: true);
        await using var investor = await SignedInAsync(app, "investor", culture);

        // Interests, and what meets them with the reason.
        await investor.GoAsync("/desk/investing/interests");
        await investor.FindsThePageAccessibleAsync();
        await investor.FillAsync(investor.Page.Locator("[name='Form.From']"), "1000000");
        await investor.FillAsync(investor.Page.Locator("[name='Form.To']"), "5000000");
        await investor.Page.Locator("form[action='/desk/investing/interests'] button[type=submit]").ClickAsync();
        await investor.GoAsync("/desk/investing");
        await investor.FindsThePageAccessibleAsync();
        await investor.WaitForAsync(investor.Page.Locator("main article, main .card-row").First);

        // A listing onto the shortlist, and interest in it.
        await investor.GoAsync("/listings?q=" + Uri.EscapeDataString(Title));
        await investor.WaitForAsync(investor.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = Title }));
        await investor.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await investor.Page.Locator("form[action$='/desk/investing/shortlist'] button").ClickAsync();
        await investor.Page.WaitForURLAsync("**/desk/investing/shortlist/*");
        await investor.FindsThePageAccessibleAsync();
        var entry = investor.Page.Url;
        await investor.Page.Locator("form[action$='/interest'] [name=agrees][type=checkbox]").CheckAsync();
        await investor.Page.Locator("form[action$='/interest'] button").ClickAsync();
        await investor.FindsThePageAccessibleAsync();

        // The owner reads a kind and a band, agrees, and only then each reads the other's name.
        await using var owner = await SignedInAsync(app, "owner", culture);
        await owner.GoAsync("/desk/interest");
        await owner.FindsThePageAccessibleAsync();
        await owner.Page.Locator("main tbody a, main article a").Filter(new() { HasText = Title }).First.ClickAsync();
        await Assertions.Expect(owner.Page.Locator("main")).Not.ToContainTextAsync("示例创业投资");
        await owner.FindsThePageAccessibleAsync();
        await owner.Page.Locator("form[action$='/agree'] button").ClickAsync();
        await Assertions.Expect(owner.Page.Locator("main")).ToContainTextAsync("示例");
        await owner.FindsThePageAccessibleAsync();
        await investor.GoAsync(entry);
        await Assertions.Expect(investor.Page.Locator("main")).ToContainTextAsync("示例钒业有限公司");
        await investor.FindsThePageAccessibleAsync();

        // A session: the owner applies, the organiser gives the slot and moves it by its button, the owner confirms, the investor has a seat.
        await using var reviewer = await SignedInAsync(app, "reviewer", culture);
        await reviewer.GoAsync("/Admin/Roadshows/New");
        await reviewer.FillAsync(reviewer.Page.Locator("[name=Title]"), "示例：提钒技术路演");
        await reviewer.FillAsync(reviewer.Page.Locator("[name=Day]"), DateTime.UtcNow.AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await reviewer.FillAsync(reviewer.Page.Locator("[name=StartsAt]"), "14:30");
        await reviewer.FillAsync(reviewer.Page.Locator("[name=Place]"), "交易中心一楼");
        await reviewer.FindsThePageAccessibleAsync();
        await reviewer.Page.Locator("main form button[type=submit]").Last.ClickAsync();
        await reviewer.Page.Locator("form[action$='/announce'] button").ClickAsync();
        await reviewer.FindsThePageAccessibleAsync();
        var plan = reviewer.Page.Url;
        var session = "/roadshows/" + new Uri(plan).AbsolutePath.Split('/')[^1];
        await owner.GoAsync(session);
        await owner.Page.Locator("form[action$='/apply'] select").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await owner.Page.Locator("form[action$='/apply'] button").ClickAsync();
        await owner.FindsThePageAccessibleAsync();
        await reviewer.GoAsync(plan);
        await reviewer.Page.Locator("form[action$='/give'] button").ClickAsync();
        await Assertions.Expect(reviewer.Page.Locator("main")).ToContainTextAsync("14:30");
        await reviewer.Page.Locator("form[action$='/move'] button[value=true]").FocusAsync();
        await reviewer.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reviewer.Page.Locator("main .card-row")).ToContainTextAsync("14:50");
        await reviewer.FindsThePageAccessibleAsync();
        await owner.GoAsync(session);
        await owner.Page.Locator("form[action$='/confirm'] button").ClickAsync();
        await owner.SeesAsync("已确认", "Confirmed");
        await owner.FindsThePageAccessibleAsync();
        await investor.GoAsync(session);
        await investor.PressAsync("报名", "Take a seat");
        await investor.SeesAsync("您的席位", "Your seat");
        await investor.FindsThePageAccessibleAsync();
    }

    private async Task<Visitor> SignedInAsync(ExchangeApp app, string account, string culture)
    {
        var visitor = await Visitor.ArriveAsync(_chromium, app, culture);
        var (email, password) = app.DemoAccount(account);
        await visitor.SignInAsync(email, password);
        return visitor;
    }
}
