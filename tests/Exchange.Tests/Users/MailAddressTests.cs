using Exchange.Framework.Mvc;
using Exchange.Tests.Infrastructure;
using Exchange.Users.Domain;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Exchange.Tests.Users;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("lin@test.example")]
    [InlineData("lin.wei+钒钛@test.example")]
    [InlineData("林@例子.中国")]
    [InlineData(" lin@test.example ")]
    public void Address_ThatIsOne_IsTakenAndReadBackAsItself(string text)
    {
        Assert.True(new MailAddressAttribute().IsValid(text));
        Assert.Equal(text.Trim(), new MailboxAddress("", text.Trim()).Address);
    }

    // RFC 5322: names, comments, groups and lists are parts of a header, not of an address.
    [Theory]
    [InlineData("x1 <victim@test.example>")]
    [InlineData("【官方】<victim@test.example>")]
    [InlineData("victim@test.example(comment)")]
    [InlineData("a@b,other")]
    [InlineData("a@test.example,b@test.example")]
    [InlineData("\"a b\"@test.example")]
    [InlineData("a@b@test.example")]
    [InlineData("group:a@test.example;")]
    [InlineData("a\u202Eb@test.example")]
    [InlineData("a..b@test.example")]
    [InlineData("a@test.example.")]
    [InlineData("@test.example")]
    [InlineData("a@")]
    public void Address_WithMoreThanAnAddress_IsRefused(string text) => Assert.False(new MailAddressAttribute().IsValid(text));

    [Fact]
    public async Task Register_WithANameBeforeTheAddress_MakesNoAccountAndSendsNothing()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);

        await app.CreateClient().PostFormAsync(
            "/Account/Register", "/Account/Register", ("Email", "【官方】<victim@test.example>"), ("Password", SignIn.Password), ("Consent", "true"));

        Assert.False(await app.QueryAsync(db => db.Set<ExchangeUser>().AnyAsync(TestContext.Current.CancellationToken)));
        Assert.Empty(await app.ReadMailAsync("victim@test.example"));
    }
}
