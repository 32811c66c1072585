using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Content.Domain;
using Exchange.Framework.Mvc;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Content;

/// <summary>A site with editors, who work by their forms.</summary>
internal sealed class EditorSite : IAsyncDisposable
{
    private EditorSite(ExchangeApp app, HttpClient editor)
    {
        App = app;
        Editor = editor;
        Reader = app.CreateClient(followRedirects: false);
    }

    public ExchangeApp App { get; }

    public HttpClient Editor { get; }

    /// <summary>Not signed in, follows nothing.</summary>
    public HttpClient Reader { get; }

    public static async Task<EditorSite> StartAsync(TestDatabase database)
    {
        var app = await ExchangeApp.StartAsync(database);
        return new EditorSite(app, await app.SignInAsRoleAsync("Editor"));
    }

    /// <summary>A second editor.</summary>
    public async Task<HttpClient> ColleagueAsync()
    {
        await App.CreateUserAsync("colleague@test.example", "Editor");
        return await App.SignInAsync("colleague@test.example");
    }

    /// <returns>The editor's address of the new item.</returns>
    public async Task<string> WriteAsync(string title, string markdown = "## 要点\n\n正文。", string type = "article", string culture = "zh-CN", HttpClient? by = null)
    {
        var client = by ?? Editor;
        var begun = await client.PostFormAsync("/Admin/Content/new", "/Admin/Content/new", ("Form.Title", title), ("Form.Type", type), ("Form.Culture", culture));
        var page = begun.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Matches("^/Admin/Content/[0-9a-f-]{36}$", page);
        await SaveAsync(page, "save", by: client, fields: [("Markdown", markdown)]);
        return page;
    }

    /// <summary>Sends the editor's form with the button <paramref name="command"/>.</summary>
    public Task<HttpResponseMessage> SaveAsync(string page, string command, (string Name, string Value)[] fields, HttpClient? by = null) =>
        (by ?? Editor).PostFormAsync(page, page, [.. fields, ("Do", command)]);

    public async Task PublishAsync(string page)
    {
        var answer = await SaveAsync(page, "publish", []);
        var shown = await answer.ReadPageAsync();
        Assert.True(shown.QuerySelector(".badge")?.TextContent is not null && shown.QuerySelector("main .error, main .notice-error") is null, shown.QuerySelector("main")?.TextContent);
    }

    /// <summary>Presses a button that sends the form to an address of its own.</summary>
    public async Task<HttpResponseMessage> PressAsync(string page, string action, HttpClient? by = null, params (string Name, string Value)[] fields)
    {
        var client = by ?? Editor;
        var form = (await client.GetPageAsync(page)).QuerySelector<IHtmlFormElement>("main form")!;
        string Value(string name) => form.QuerySelector<IHtmlInputElement>($"[name='{name}']")!.Value;
        using var content = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Value("__RequestVerificationToken")), new(OnceAttribute.FieldName, Value(OnceAttribute.FieldName)),
            .. form.QuerySelector("[name=Version]") is null ? [] : new KeyValuePair<string, string>[] { new("Version", Value("Version")) },
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
        ]);
        return await client.PostAsync($"{page}/{action}", content, TestContext.Current.CancellationToken);
    }

    public Task<ContentItem> ItemAsync(string page)
    {
        var id = IdOf(page);
        return App.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == id, TestContext.Current.CancellationToken));
    }

    /// <summary>The newest version of the text.</summary>
    public Task<string> LatestAsync(string page)
    {
        var id = IdOf(page);
        return App.QueryAsync(db => db.Set<ContentVersion>().Where(v => v.ItemId == id).OrderByDescending(v => v.Number).Select(v => v.Markdown)
            .FirstAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>How many public texts hold the words.</summary>
    public async Task<int> CountFoundAsync(string words)
    {
        await App.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(TestContext.Current.CancellationToken);
        var found = await Reader.GetStringAsync($"/api/v1/articles?q={Uri.EscapeDataString(words)}", TestContext.Current.CancellationToken);
        return JsonDocument.Parse(found).RootElement.GetProperty("total").GetInt32();
    }

    public static Guid IdOf(string page) => Guid.Parse(page.AsSpan(page.Length - 36));

    /// <summary>The public address.</summary>
    public async Task<string> UrlAsync(string page) => $"/news/{(await ItemAsync(page)).Slug}";

    public async Task<HttpStatusCode> StatusAsync(string url) => (await Reader.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode;

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
