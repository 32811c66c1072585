using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Exchange.Tests.Browser.Chromium))]

namespace Exchange.Tests.Browser;

/// <summary>One browser for all tests that need one; each test opens a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly Lock _starting = new();
    private Task<IBrowser>? _browser;
    private Task<IBrowser>? _keeping;
    private Task<IPlaywright>? _starter;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <param name="keepsPages">Whether going back shows the page as it was left, from memory, as people's browsers do.</param>
    internal async Task<IBrowser> GetAsync(bool keepsPages = false)
    {
        Task<IBrowser> browser;

        // Started by the first test that asks, so that a run without browser tests pays nothing.
        lock (_starting)
        {
            _starter ??= Playwright.CreateAsync();
            browser = keepsPages ? _keeping ??= LaunchAsync(_starter, keepsPages) : _browser ??= LaunchAsync(_starter, keepsPages);
        }

        return await browser;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { _browser, _keeping }.OfType<Task<IBrowser>>())
        {
            await (await browser).DisposeAsync();
        }

        if (_starter is not null)
        {
            (await _starter).Dispose();
        }
    }

    private static async Task<IBrowser> LaunchAsync(Task<IPlaywright> starter, bool keepsPages)
    {
        var playwright = await starter;
        // A machine that builds at the same time answers late; no test measures how fast.
        Assertions.SetDefaultExpectTimeout(60_000);
        return await playwright.Chromium.LaunchAsync(new()
        {
            IgnoreDefaultArgs = keepsPages ? ["--disable-back-forward-cache"] : null,
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
