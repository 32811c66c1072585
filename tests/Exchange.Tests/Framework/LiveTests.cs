using System.Net;
using Exchange.Tests.Infrastructure;

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
}
