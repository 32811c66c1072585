using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Exchange.Tests.Browser.Chromium))]

namespace Exchange.Tests.Browser;

/// <summary>One browser for all tests that need one; each test opens a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly Lock _starting = new();
    private IPlaywright? _playwright;
    private Task<IBrowser>? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    internal async Task<IBrowser> GetAsync()
    {
        // Started by the first test that asks, so that a run without browser tests pays nothing.
        lock (_starting)
        {
            _browser ??= LaunchAsync();
        }

        return await _browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await (await _browser).DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private async Task<IBrowser> LaunchAsync()
    {
        _playwright = await Playwright.CreateAsync();
        // A machine that builds at the same time answers late; no test measures how fast.
        Assertions.SetDefaultExpectTimeout(60_000);
        return await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
