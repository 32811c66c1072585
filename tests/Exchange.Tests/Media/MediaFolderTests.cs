using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Media.Domain;
using Exchange.Media.Services;
using Exchange.Media.ViewModels;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Media;

public sealed class MediaFolderTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Create_OfSameNameOrTooDeepOrWithoutName_IsRefused(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        var a = await keeper.AddFolderAsync("Ａ 2026");
        var parent = a;
        foreach (var name in (string[])["b", "c", "d"])
        {
            parent = await keeper.AddFolderAsync(name, parent);
        }

        Assert.Equal(MediaTexts.FolderTwice, (await CreateAsync(app, MediaFolder.Top, "a 2026")).Error);
        Assert.Equal(MediaTexts.FolderDepth, (await CreateAsync(app, parent, "e")).Error);
        Assert.Equal(MediaTexts.FolderName, (await CreateAsync(app, a, " ")).Error);
        Assert.Equal(MediaTexts.FolderName, (await CreateAsync(app, a, "../x")).Error);
        Assert.Equal(MediaTexts.NoFolder, (await CreateAsync(app, Guid.CreateVersion7(), "x")).Error);
        Assert.True((await CreateAsync(app, a, "Ａ 2026")).Succeeded);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Revise_IntoItselfOrTooDeepOrStale_IsRefused(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        var a = await keeper.AddFolderAsync("a");
        var b = await keeper.AddFolderAsync("b", a);
        var other = await keeper.AddFolderAsync("other");
        var deep = await keeper.AddFolderAsync("3", await keeper.AddFolderAsync("2", other));

        Assert.Equal(MediaTexts.FolderInside, await ReviseAsync(app, a, b));
        Assert.Equal(MediaTexts.FolderInside, await ReviseAsync(app, a, a));
        Assert.Equal(MediaTexts.FolderDepth, await ReviseAsync(app, a, deep));
        Assert.Null(await ReviseAsync(app, b, deep));

        // The form of a folder that somebody changes in between.
        var address = $"/Admin/Media/folders/{a:N}?culture=en";
        var page = await keeper.GetPageAsync(address);
        await keeper.PostFormAsync(address, $"folders/{a:N}", ("Form.Name", "first"));
        var late = await keeper.SubmitAsync(
            page.QuerySelectorAll<IHtmlFormElement>("main form").First(), address, [KeyValuePair.Create("Form.Name", "second")]);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("first", await app.QueryAsync(db => db.Set<MediaFolder>().Where(f => f.Id == a).Select(f => f.Name).SingleAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Revise_OfTwoIntoEachOtherAtOnce_MakesNoRing(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        var a = await keeper.AddFolderAsync("a");
        var b = await keeper.AddFolderAsync("b");
        var below = await keeper.AddFolderAsync("below", b);

        // One has read the folders when the other moves.
        await app.InScopeAsync(async services =>
        {
            var folders = services.GetRequiredService<MediaFolders>();
            var db = services.GetRequiredService<Exchange.Framework.Data.AppDbContext>();
            var read = await db.Set<MediaFolder>().ToListAsync(Cancel);
            Assert.Null(await ReviseAsync(app, a, below));
            var form = new FolderForm { Name = "b", ParentId = a, Version = read.Single(f => f.Id == b).Version };
            Assert.Equal(MediaTexts.Stale, (await folders.ReviseAsync(b, form, Cancel))!.Error);
        });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Delete_OnlyWhenEmpty(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        using var keeper = await app.SignInAsRoleAsync("Editor");
        var folder = await keeper.AddFolderAsync("a");
        var child = await keeper.AddFolderAsync("b", folder);
        var held = await keeper.UploadAsync(Samples.Pdf, "x.pdf", ("folder", child.ToString()));
        Assert.Equal(MediaTexts.FolderNotEmpty, await DeleteAsync(app, folder));
        Assert.Equal(MediaTexts.FolderNotEmpty, await DeleteAsync(app, child));
        Assert.Null((await keeper.GetPageAsync($"/Admin/Media/folders/{child:N}")).QuerySelector("form[action$='/delete']"));

        var item = $"/Admin/Media/{held.GetProperty("id").GetGuid():N}";
        await keeper.PostFormAsync(item, item, ("Form.FolderId", MediaFolder.Top.ToString()));
        await keeper.PostFormAsync($"/Admin/Media/folders/{child:N}", "/delete");
        Assert.Null(await DeleteAsync(app, folder));
        Assert.Equal(MediaFolder.Top, await app.QueryAsync(db => db.Set<MediaFolder>().Select(f => f.Id).SingleAsync(Cancel)));

        // The top is no folder that can be changed.
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync($"/Admin/Media/folders/{MediaFolder.Top:N}", Cancel)).StatusCode);
    }

    private static Task<Exchange.Framework.Mvc.Result<Guid>> CreateAsync(ExchangeApp app, Guid parent, string name) =>
        app.InScopeAsync(services => services.GetRequiredService<MediaFolders>().CreateAsync(parent, name, Cancel));

    private static Task<string?> ReviseAsync(ExchangeApp app, Guid id, Guid parent) => app.InScopeAsync(async services =>
    {
        var folder = (await services.GetRequiredService<MediaFolders>().ReadAsync(Cancel)).Find(id)!;
        var form = new FolderForm { Name = folder.Name, ParentId = parent, Version = folder.Version };
        return (await services.GetRequiredService<MediaFolders>().ReviseAsync(id, form, Cancel))!.Error;
    });

    private static Task<string?> DeleteAsync(ExchangeApp app, Guid id) => app.InScopeAsync(async services =>
    {
        var folder = (await services.GetRequiredService<MediaFolders>().ReadAsync(Cancel)).Find(id)!;
        return (await services.GetRequiredService<MediaFolders>().DeleteAsync(id, folder.Version, Cancel))!.Error;
    });
}
