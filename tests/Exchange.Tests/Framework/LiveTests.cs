using System.Net;
using Exchange.Framework.Live;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Exchange.Tests.Framework;

public sealed class LiveTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("job")]
    [InlineData("job:")]
    [InlineData("job:x")]
    [InlineData("inquiry")]
    [InlineData("inbox")]
    [InlineData("nothing")]
    [InlineData(":")]
    public async Task Topic_WithoutAnId_IsNotFound(string topic)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = await app.SignInAsync("lin@test.example");

        var answer = await client.GetAsync($"/live?topics={topic}", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Stream_OfAPersonWhoSignsOut_EndsWithinAMinute(TestDatabase database)
    {
        const string Email = "lin@test.example";
        await using var app = await ExchangeApp.StartAsync(database);
        var topic = $"inbox:{await app.CreateUserAsync(Email)}";
        var leaving = await app.SignInAsync(Email);
        var staying = await app.SignInAsync(Email);
        using var ending = await OpenAsync(leaving, topic);
        using var open = await OpenAsync(staying, topic);
        var end = ending.Content.ReadAsStringAsync(Cancel);
        var other = open.Content.ReadAsStringAsync(Cancel);

        app.Time.Advance(TimeSpan.FromMinutes(1));
        await Task.Delay(TimeSpan.FromMilliseconds(300), Cancel);
        Assert.False(end.IsCompleted);
        await leaving.PostFormAsync("/desk", "/Account/Logout");
        app.Time.Advance(TimeSpan.FromMinutes(1));

        await end.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        Assert.False(other.IsCompleted);
    }

    [Fact]
    public async Task Streams_OfOnePerson_AreTenAtMost()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var topic = $"inbox:{await app.CreateUserAsync("lin@test.example")}";
        var client = await app.SignInAsync("lin@test.example");
        var open = new List<HttpResponseMessage>();
        for (var i = 0; i < 11; i++)
        {
            open.Add(await OpenAsync(client, topic));
        }

        var otherTopic = $"inbox:{await app.CreateUserAsync("wu@test.example")}";
        open.Add(await OpenAsync(await app.SignInAsync("wu@test.example"), otherTopic));

        Assert.All(open.Take(10), r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.OK], open.Skip(10).Select(r => r.StatusCode));
        open.ForEach(r => r.Dispose());
    }

    [Fact]
    public async Task Stream_TellsChangesBeatsAndEndsWhenTheSiteStops()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = await app.SignInAsync("lin@test.example");
        var topic = $"inbox:{await app.CreateUserAsync("lin@test.example")}";
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

    [Theory, MemberData(nameof(Both))]
    public async Task Site_ThatStopsWhileAStreamIsChecked_WaitsForTheCheck(TestDatabase database)
    {
        var access = new HeldAccess();
        var app = await ExchangeApp.StartAsync(database, services: services => services.AddSingleton<ILiveTopicAccess>(access));
        var client = await app.SignInAsync("lin@test.example");
        using var open = await OpenAsync(client, "held:1");
        access.IsHeld = true;
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await access.Asked.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        await app.DisposeAsync();

        // Cancelled, and over before the site was.
        Assert.True(access.IsOver);
    }

    private sealed class HeldAccess : ILiveTopicAccess
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Prefix => "held";

        public bool IsHeld { get; set; }

        public bool IsOver { get; private set; }

        public Task Asked => _asked.Task;

        public async Task<bool> MayWatchAsync(string topic, CancellationToken cancellationToken)
        {
            if (!IsHeld)
            {
                return true;
            }

            _asked.SetResult();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // A database that answers late.
                await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
                IsOver = true;
                throw;
            }

            return true;
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

    private static async Task<HttpResponseMessage> OpenAsync(HttpClient client, string topic) =>
        await client.GetAsync($"/live?topics={topic}", HttpCompletionOption.ResponseHeadersRead, Cancel);
}
