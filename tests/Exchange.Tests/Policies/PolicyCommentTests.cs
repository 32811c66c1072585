using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain;
using Exchange.Policies.Services;
using Exchange.Policies.ViewModels;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Policies;

public sealed class PolicyCommentTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static DateOnly Today(ExchangeApp app) => Exchange.Framework.Time.SiteClock.ToDate(app.Time.GetUtcNow());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Comment_IsShownWithItsAnswerOnlyAfterTheOfficeHasReadIt(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var draft = await DraftAsync(app, Today(app), Today(app).AddDays(7));
        var address = $"/policies/drafts/{draft:N}";
        var client = app.CreateClient();

        Assert.True((await CommentAsync(app, draft, "建议提高评估费补贴。"))!.Succeeded);
        Assert.DoesNotContain("建议提高评估费补贴", await client.GetStringAsync(address, Cancel), StringComparison.Ordinal);

        var id = (await app.QueryAsync(db => db.Set<PolicyComment>().SingleAsync(Cancel))).Id;
        var refused = await DecideAsync(app, id, show: false, answer: " ");
        Assert.Equal("Say why it is not shown.", refused!.Error);
        Assert.True((await DecideAsync(app, id, show: true, answer: "已采纳。"))!.Succeeded);

        // The writer is told, with the way to the answer.
        var told = await app.QueryAsync(db => db.Set<Exchange.Notifications.Domain.InboxMessage>().SingleAsync(m => m.Kind == "policies.comment", Cancel));
        Assert.Equal(("The office has answered your comment on “{0}”", address), (told.Subject, told.Url));

        var page = await client.GetStringAsync(address, Cancel);
        Assert.Contains("建议提高评估费补贴", page, StringComparison.Ordinal);
        Assert.Contains("已采纳。", page, StringComparison.Ordinal);
        Assert.Null(await DecideAsync(app, Guid.NewGuid(), show: true, answer: null));
        using var past = await client.GetAsync(address + "?page=2", Cancel);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, past.StatusCode);
        Assert.Contains($"href=\"{address}\"", await past.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Period_OpensAndClosesByItself(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var draft = await DraftAsync(app, Today(app).AddDays(1), Today(app).AddDays(2));
        Assert.Null(await CommentAsync(app, draft, "早了"));

        app.Time.Advance(TimeSpan.FromDays(2));
        Assert.True((await CommentAsync(app, draft, "正好"))!.Succeeded);
        Assert.Contains("示例草案", await app.CreateClient().GetStringAsync("/policies/deadlines", Cancel), StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", await app.CreateClient().GetStringAsync("/policies/deadlines.ics", Cancel), StringComparison.Ordinal);

        app.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("The time for comments is over.", (await CommentAsync(app, draft, "晚了"))!.Error);
        Assert.Null(await CommentAsync(app, Guid.NewGuid(), "没有"));
    }

    private static Task<Exchange.Framework.Mvc.Result?> CommentAsync(ExchangeApp app, Guid draft, string text) =>
        app.InScopeAsync(p => p.GetRequiredService<PolicyComments>().WriteAsync(draft, new CommentForm { Text = text }, "user-1", Cancel));

    private static Task<Exchange.Framework.Mvc.Result?> DecideAsync(ExchangeApp app, Guid id, bool show, string? answer) =>
        app.InScopeAsync(p => p.GetRequiredService<PolicyComments>().DecideAsync(id, new DecideForm { Show = show, Answer = answer }, Cancel));

    private static async Task<Guid> DraftAsync(ExchangeApp app, DateOnly from, DateOnly until)
    {
        var part = new JsonObject();
        part.SetDay("CommentFrom", from);
        part.SetDay("CommentUntil", until);
        var result = await app.InScopeAsync(p => p.GetRequiredService<IContentStore>().ImportAsync(new ContentImport
        {
            ContentItemId = "draft",
            Type = PolicyTypeCodes.Policy,
            Culture = "zh-CN",
            Title = "示例草案",
            Markdown = "正文。",
            Parts = new JsonObject { ["PolicyDocument"] = part },
            Publish = true,
        }, Cancel));
        Assert.True(result.Succeeded, result.Error);
        return result.Value.Id;
    }
}
