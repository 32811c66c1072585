using System.Net;
using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Search.Domain;
using Exchange.Search.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Search;

/// <summary>The change feed names what the public may find or could, each change is told, and a cursor that is too old is said to be.</summary>
public sealed class ChangesTests
{
    private const string Changes = "/api/v1/changes";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Changes_OfWhatIsPublic_AreToldAndOfNothingElse(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        using var client = site.CreateClient();
        var kept = site.Patents.Add("钒电池");
        var withdrawn = site.Patents.Add("海绵钛");
        await site.ChangedAsync(site.Patents, kept.Id, withdrawn.Id);
        var start = await StartAsync(client);

        // A draft was touched, which nobody may know of; one was withdrawn, one changed twice.
        var draft = Guid.CreateVersion7();
        site.Patents.Items.Remove(withdrawn.Id);
        await site.ChangedAsync(site.Patents, draft, withdrawn.Id, kept.Id, kept.Id);

        var (items, next, more) = await ReadAsync(client, start);
        Assert.False(more);
        Assert.Equal(2, items.Count);
        Assert.DoesNotContain(items, i => i.GetProperty("id").GetString() == draft.ToString("N"));
        var deleted = items.Single(i => i.GetProperty("deleted").GetBoolean());
        Assert.Equal((withdrawn.Id.ToString("N"), "patents", "/patents/0"), (deleted.GetProperty("id").GetString()!, deleted.GetProperty("kind").GetString()!, deleted.GetProperty("url").GetString()!));
        Assert.Equal(kept.Id.ToString("N"), items.Single(i => !i.GetProperty("deleted").GetBoolean()).GetProperty("id").GetString());

        // Nothing more, until it is public again.
        Assert.Empty((await ReadAsync(client, next)).Items);
        site.Patents.Items[withdrawn.Id] = withdrawn;
        await site.ChangedAsync(site.Patents, withdrawn.Id);
        Assert.False(Assert.Single((await ReadAsync(client, next)).Items).GetProperty("deleted").GetBoolean());
        Assert.Empty((await ReadAsync(client, next, "&kind=listings")).Items);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Changes_MoreThanAPage_AreReadPageByPage(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        using var client = site.CreateClient();
        await site.ChangedAsync(site.Patents, site.Patents.Add("钒").Id);
        var cursor = await StartAsync(client);
        var ids = Enumerable.Range(0, 7).Select(_ => site.Patents.Add("钒电池").Id).ToArray();
        await site.ChangedAsync(site.Patents, ids);

        var found = new List<string?>();
        bool more;
        do
        {
            (var items, cursor, more) = await ReadAsync(client, cursor, "&limit=3");
            Assert.True(items.Count <= 3);
            found.AddRange(items.Select(i => i.GetProperty("id").GetString()));
        }
        while (more);

        Assert.Equal(ids.Select(id => id.ToString("N")).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Cursor_WrongOrTooOld_IsAnsweredWithTheWayToBeginAgain(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        using var client = site.CreateClient();
        await site.ChangedAsync(site.Patents, site.Patents.Add("钒").Id);
        var old = await StartAsync(client);
        foreach (var wrong in new[] { "since=x", "since=MTp4", "since=" + new string('A', 300), "since=" + old + "&limit=0", "since=" + old + "&limit=501", "since=" + old + "&limit=x" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"{Changes}?{wrong}", Cancel)).StatusCode);
        }

        // A database that was restored is behind a cursor that was given out before.
        using (var ahead = await client.GetAsync($"{Changes}?since={ChangeMark.Write(1_000_000)}", Cancel))
        {
            Assert.Equal(HttpStatusCode.Gone, ahead.StatusCode);
        }

        await site.ChangedAsync(site.Patents, site.Patents.Add("钒二").Id, site.Patents.Add("钒三").Id);
        site.Time.Advance(ChangeLog.Kept + TimeSpan.FromHours(1));
        await site.InScopeAsync(services => services.GetRequiredService<ChangeLog>().TrimAsync(Cancel));
        using var gone = await client.GetAsync($"{Changes}?since={old}", Cancel);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        using var problem = JsonDocument.Parse(await gone.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(Changes, problem.RootElement.GetProperty("startAgain").GetString());

        // When the sources changed last is known although the log forgot it.
        await site.InScopeAsync(async services =>
        {
            Assert.Contains("patents", (await services.GetRequiredService<ChangeLog>().LastChangesAsync(Cancel)).Keys);
            Assert.Equal(1, await services.GetRequiredService<AppDbContext>().Set<SearchChange>().CountAsync(Cancel));
        });
    }

    private static async Task<string> StartAsync(HttpClient client)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync(Changes, Cancel));
        Assert.Equal(0, document.RootElement.GetProperty("items").GetArrayLength());
        return document.RootElement.GetProperty("next").GetString()!;
    }

    private static async Task<(List<JsonElement> Items, string Next, bool More)> ReadAsync(HttpClient client, string since, string query = "")
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync($"{Changes}?since={since}{query}", Cancel));
        var answer = document.RootElement.Clone();
        return ([.. answer.GetProperty("items").EnumerateArray()], answer.GetProperty("next").GetString()!, answer.GetProperty("more").GetBoolean());
    }
}
