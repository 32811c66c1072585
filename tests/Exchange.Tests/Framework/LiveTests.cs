using Exchange.Framework.Live;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Exchange.Tests.Framework;

public sealed class LiveTests
{
    private const string Email = "lin@test.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stream_TellsChangesBeatsAndEndsWhenTheSiteStops()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = await app.SignInAsync(Email);
        var topic = $"inbox:{await app.CreateUserAsync(Email)}";
        using var answer = await client.GetAsync($"/live?topics={topic}", HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));

        Assert.Equal("event: open", await ReadEventAsync(reader));
        await app.InScopeAsync(services => services.GetRequiredService<StampStore>().RaiseAsync(topic, Cancel));
        await app.RunBackgroundWorkAsync();
        Assert.Equal($"event: changed|data: {topic}", await ReadEventAsync(reader));

        var beat = ReadEventAsync(reader);
        // The stream begins to wait a moment after it has told the change.
        while (!beat.IsCompleted)
        {
            app.Time.Advance(TimeSpan.FromSeconds(20));
            await Task.Delay(20, Cancel);
        }

        Assert.Equal("event: beat", await beat);
        app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        while (await reader.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Cancel) is not null)
        {
        }
    }

    private static async Task<string> ReadEventAsync(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Cancel) is { Length: > 0 } line)
        {
            if (line != "data: " && line != "data:")
            {
                lines.Add(line);
            }
        }

        return string.Join('|', lines);
    }
}
