using System.Text.Json;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Content;

public sealed class ContentFlowTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Article_WrittenSavedAndPublished_IsReadAndFound(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var item = await app.InScopeAsync(p => p.GetRequiredService<ContentDesk>().CreateAsync("article", "zh-CN", "钒电解液标准发布", Cancel));
        await SendAsync(app, item.Id, DeskAction.Save, "## 要点\n\n储能电站用钒电解液的**杂质限值**。");

        var client = app.CreateClient();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync($"/news/{item.Slug}", Cancel)).StatusCode);

        await SendAsync(app, item.Id, DeskAction.Publish, "## 要点\n\n储能电站用钒电解液的**杂质限值**。");
        await app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);

        var page = await client.GetStringAsync($"/news/{item.Slug}", Cancel);
        Assert.Contains("<strong>杂质限值</strong>", page, StringComparison.Ordinal);
        var found = JsonDocument.Parse(await client.GetStringAsync("/api/v1/articles?q=杂质限值&type=article", Cancel)).RootElement;
        var hit = Assert.Single(found.GetProperty("items").EnumerateArray());
        Assert.Equal(
            (item.ContentItemId, "article", "钒电解液标准发布", $"/news/{item.Slug}"),
            (hit.GetProperty("id").GetString(), hit.GetProperty("type").GetString(), hit.GetProperty("title").GetString(), hit.GetProperty("url").GetString()));
        Assert.Equal(app.Time.GetUtcNow(), hit.GetProperty("publishedAt").GetDateTimeOffset());
        Assert.Equal(["id", "type", "title", "url", "publishedAt", "summary", "language"], hit.EnumerateObject().Select(property => property.Name));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Import_AgainWithTheSameId_ChangesTheItemAndKeepsItsId(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var import = new ContentImport { ContentItemId = "law-1", Type = "guide", Culture = "zh-CN", Title = "第一版", Markdown = "一", Topics = ["pledge"], Publish = true };

        var first = await ImportAsync(app, import);
        var same = await ImportAsync(app, import);
        var changed = await ImportAsync(app, import with { Title = "第二版" });

        Assert.Equal(first.Id, same.Id);
        Assert.Equal((1, 1), (same.LatestVersion, same.PublishedVersion));
        Assert.Equal(("law-1", 2, "第二版"), (changed.ContentItemId, changed.PublishedVersion, changed.Title));
    }

    private static async Task SendAsync(ExchangeApp app, Guid id, DeskAction action, string markdown)
    {
        var version = await app.QueryAsync(db => db.Set<ContentItem>().Where(i => i.Id == id).Select(i => i.Version).SingleAsync(Cancel));
        var outcome = await app.InScopeAsync(p => p.GetRequiredService<ContentDesk>().SaveAsync(
            id, new ContentForm { Version = version, Title = "钒电解液标准发布", Markdown = markdown }, FormCollection.Empty, action, Cancel));
        Assert.True(outcome.Result.Succeeded, outcome.Result.Error);
        Assert.Null(outcome.Conflict);
    }

    private static async Task<ContentItemInfo> ImportAsync(ExchangeApp app, ContentImport import)
    {
        var result = await app.InScopeAsync(p => p.GetRequiredService<IContentStore>().ImportAsync(import, Cancel));
        Assert.True(result.Succeeded, result.Error);
        return result.Value;
    }
}
