using System.Diagnostics;
using Deque.AxeCore.Playwright;
using Exchange.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Exchange.Tests.Browser;

/// <summary>A person with a browser: one context, one page, one language. Fails at its end when the browser's console showed an error.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    // For what the site does in the background. No test measures it; it only ends a test that would never end.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    // Loading without a pause would take the processor from the very work that is waited for.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(400);

    private readonly IBrowserContext _context;
    private readonly string _culture;
    private readonly List<string> _consoleErrors = [];
    private readonly List<string> _expectedConsole = [];

    private Visitor(IBrowserContext context, IPage page, string culture)
    {
        _context = context;
        _culture = culture;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _consoleErrors.Add($"{page.Url}: {message.Text}");
            }
        };
        page.FrameNavigated += (_, frame) =>
        {
            // The same page again, with what its form has done, is no other screen.
            if (frame == page.MainFrame && Uri.TryCreate(frame.Url, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.AbsolutePath != Screens.LastOrDefault())
            {
                Screens.Add(url.AbsolutePath);
            }
        };
        page.PageError += (_, error) => _consoleErrors.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>Paths of the screens passed so far.</summary>
    public List<string> Screens { get; } = [];

    /// <summary>How many fields were filled in by typing.</summary>
    public int TypedFields { get; private set; }

    public static async Task<Visitor> ArriveAsync(Chromium chromium, ExchangeApp app, string culture, bool javaScript = true, int width = 1280, bool keepsPages = false)
    {
        var browser = await chromium.GetAsync(keepsPages);
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = $"http://localhost:{app.BaseAddress.Port}",
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(60_000);
        var visitor = new Visitor(context, await context.NewPageAsync(), culture);
        await visitor.SpeakAsync();
        return visitor;
    }

    /// <summary>Announces that the console will show an error that holds this.</summary>
    public void ExpectConsole(string part) => _expectedConsole.Add(part);

    private Task SpeakAsync() => _context.AddCookiesAsync(
    [
        new() { Name = ".AspNetCore.Culture", Value = $"c={_culture}|uic={_culture}", Domain = "localhost", Path = "/" },
    ]);

    /// <summary>The Chinese text or the English one, as this visitor reads.</summary>
    public string Say(string chinese, string english) => _culture == "zh-CN" ? chinese : english;

    public Task GoAsync(string path) => Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });

    /// <summary>Follows what looks and reads like a link or a button with that name.</summary>
    public async Task PressAsync(string chinese, string english, string within = "main")
    {
        var name = Say(chinese, english);
        var area = Page.Locator(within);
        await area.GetByRole(AriaRole.Button, new() { Name = name, Exact = true })
            .Or(area.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).First.ClickAsync();
        await ReadAsync();
    }

    /// <summary>In a narrow window the menu is behind a button.</summary>
    public async Task OpenMenuAsync()
    {
        var toggle = Page.Locator(".menu-toggle");
        if (await toggle.IsVisibleAsync())
        {
            await toggle.ClickAsync();
        }
    }

    // The page is asked, because a wait for its event may begin just after the event.
    private async Task ReadAsync()
    {
        for (var attempt = 0; attempt < 2000; attempt++, await Task.Delay(20))
        {
            try
            {
                if (await Page.EvaluateAsync<string>("document.readyState") != "loading")
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // One page gives way to the next.
            }
        }

        throw new TimeoutException($"{Page.Url} is still being read.");
    }

    public Task FillAsync(string chinese, string english, string text) => FillAsync(Page.Locator("main").GetByLabel(Say(chinese, english)).First, text);

    public async Task FillAsync(ILocator field, string text)
    {
        TypedFields++;
        await field.FillAsync(text);
    }

    public Task ChooseAsync(string chinese, string english, string value) =>
        Page.Locator("main").GetByLabel(Say(chinese, english)).First.SelectOptionAsync(value);

    public Task TickAsync(string chinese, string english) =>
        Page.GetByRole(AriaRole.Checkbox, new() { Name = Say(chinese, english), Exact = true }).CheckAsync();

    /// <summary>Signs in as a person of <see cref="SignIn"/>; sign-in is not part of what is counted.</summary>
    public async Task SignInAsync(string email, string password = SignIn.Password)
    {
        await GoAsync("/Account/Login");
        await Page.Locator("main [name=Email]").FillAsync(email);
        await Page.Locator("main [name=Password]").FillAsync(password);
        await PressAsync("登录", "Sign in", "main form");
        await Assertions.Expect(Page.Locator("form[action='/Account/Logout']").First).ToBeVisibleAsync();
    }

    public async Task SeesAsync(string chinese, string english) =>
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(Say(chinese, english));

    /// <summary>Loads the page again until it shows this: what is waited for happens in the background.</summary>
    public async Task WaitForAsync(ILocator awaited)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!await awaited.First.IsVisibleAsync())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < _patience, $"{Page.Url} never showed {awaited}.");
            await Task.Delay(_pause);
            await Page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        }
    }

    public Task WaitForAsync(string chinese, string english) => WaitForAsync(Page.Locator("main").GetByText(Say(chinese, english)));

    /// <summary>No finding of axe against WCAG 2.2 AA, and nothing wider than the window.</summary>
    public async Task FindsThePageAccessibleAsync()
    {
        var faults = await FindFaultsAsync();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>The findings of axe against WCAG 2.2 AA, and what is wider than the window.</summary>
    public async Task<IReadOnlyList<string>> FindFaultsAsync()
    {
        var result = await Page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        var faults = result.Violations.Select(v => $"{Page.Url}: {v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Html))}").ToList();
        var excess = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        if (excess > 0)
        {
            faults.Add($"{Page.Url} is {excess} pixels wider than the window.");
        }

        return faults;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        var unexpected = _consoleErrors.Where(error => !_expectedConsole.Any(part => error.Contains(part, StringComparison.Ordinal))).ToList();
        Assert.True(unexpected.Count == 0, "The browser's console: " + string.Join('\n', unexpected));
    }
}
