using Exchange.Events.Domain;
using Exchange.Tests.Events;
using Exchange.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Exchange.Tests.Browser;

/// <summary>Somebody signs up for an event, shows the ticket at the door on a phone, and is checked in once.</summary>
public sealed class EventTests
{
    private readonly Chromium _chromium;

    public EventTests(Chromium chromium) => _chromium = chromium;

    public static TheoryData<string, TestDatabase> Everywhere { get; } = new()
    {
        { "zh-CN", TestDatabase.Sqlite },
        { "en", TestDatabase.Postgres },
    };

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Visitor_FromSignUpToTheDoor_IsCheckedInOnce(string culture, TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, kestrel: true);
        await app.CreateUserAsync("visitor@test.example", culture: culture);
        await app.CreateUserAsync("editor@test.example", "Editor", culture);
        var id = await app.PublishEventAsync(capacity: 5, startsAt: DateTimeOffset.UtcNow.AddDays(2));
        await using var visitor = await Visitor.ArriveAsync(_chromium, app, culture, width: 390);
        await using var host = await Visitor.ArriveAsync(_chromium, app, culture, width: 390);
        await visitor.SignInAsync("visitor@test.example");
        await host.SignInAsync("editor@test.example");

        await visitor.GoAsync("/events");
        await visitor.FindsThePageAccessibleAsync();
        await visitor.GoAsync("/campaigns");
        await visitor.FindsThePageAccessibleAsync();
        await visitor.GoAsync("/events/lecture");
        await visitor.FindsThePageAccessibleAsync();
        await visitor.PressAsync("报名", "Sign up");
        await visitor.FillAsync("您的姓名", "Your name", "示例参加者");
        await visitor.FindsThePageAccessibleAsync();
        await visitor.PressAsync("报名", "Sign up");
        await visitor.SeesAsync("报名成功", "Has a place");
        await visitor.FindsThePageAccessibleAsync();
        Assert.True(await visitor.Page.Locator("img[src$='/qr.svg']").EvaluateAsync<bool>("img => img.decode().then(() => img.naturalWidth > 0)"));
        var code = (await visitor.Page.Locator(".ticket-typed").InnerTextAsync()).Trim();

        // Its day has come.
        await app.PublishEventAsync(capacity: 5, startsAt: DateTimeOffset.UtcNow.AddMinutes(-5));
        var scanned = await app.TokenAsync(Assert.Single(await app.SignUpsAsync()));
        await host.GoAsync($"/desk/events/hosting/{id:N}/check-in");
        await host.FindsThePageAccessibleAsync();
        await host.GoAsync(scanned);
        await host.SeesAsync("示例参加者", "示例参加者");
        await host.FindsThePageAccessibleAsync();
        await host.PressAsync("签到", "Check in", "main form");
        await host.SeesAsync("已于", "Checked in at");

        await host.GoAsync($"/desk/events/hosting/{id:N}/check-in");
        await host.FillAsync("入场券上的签到码", "Code on the ticket", code);
        await host.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(host.Page.Locator("body")).ToContainTextAsync(host.Say("不能重复签到", "was checked in already"));
        await host.GoAsync($"/desk/events/hosting/{id:N}");
        await host.FindsThePageAccessibleAsync();
        await visitor.GoAsync("/desk/events");
        await visitor.SeesAsync("已到场", "Came");
        await visitor.FindsThePageAccessibleAsync();
        Assert.Equal(SignUpState.Confirmed, Assert.Single(await app.SignUpsAsync()).State);
    }
}
