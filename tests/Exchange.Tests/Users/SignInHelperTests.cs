using System.Net;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Users;

public sealed class SignInHelperTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task SignIn_WithHelper_OpensAnAuthorisedPage(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);

        var client = await app.SignInAsync("lin@test.example", followRedirects: false);
        var messages = await client.GetAsync("/desk/messages", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, messages.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task SignIn_AsReviewer_OpensTheOperatorDesk(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);

        var reviewer = await app.SignInAsRoleAsync("Reviewer", followRedirects: false);
        var nobody = await app.SignInAsync("lin@test.example", followRedirects: false);

        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.GetAsync("/Admin/none", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await nobody.GetAsync("/Admin/none", TestContext.Current.CancellationToken)).StatusCode);
    }
}
