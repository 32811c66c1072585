using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Exchange.Media.Data;
using Exchange.Media.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Media;

public sealed class FileCleanUpTests
{
    private const string Owner = "CleanUpTest";

    private readonly HashSet<Guid> _used = [];

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task RunOnce_AfterADay_RemovesWhatNothingRefersTo(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, services: s => s.AddScoped<IFileReferences>(_ => new References(_used)));
        var used = await KeepAsync(app, "used", Owner);
        var unused = await KeepAsync(app, "unused", Owner);
        var sameContent = await KeepAsync(app, "used", Owner);
        var unknown = await KeepAsync(app, "of a type that nobody answers for", "Unknown");
        _used.Add(used.Id);
        var cleanUp = app.Services.GetRequiredService<FileCleanUp>();

        Assert.False(await cleanUp.RunOnceAsync(Cancel));
        Assert.Equal(4, await CountAsync(app));

        app.Time.Advance(TimeSpan.FromHours(25));
        var late = await KeepAsync(app, "late", Owner);

        // Its own timer may have met the same hour; whoever comes first, afterwards nothing is left to do.
        await cleanUp.RunOnceAsync(Cancel);

        Assert.Equal(
            new[] { used.Id, unknown.Id, late.Id }.Order(),
            (await app.QueryAsync(db => db.Set<MediaFile>().Select(f => f.Id).ToListAsync(Cancel))).Order());
        Assert.False(File.Exists(PathOf(app, unused)));
        Assert.Equal(PathOf(app, used), PathOf(app, sameContent));
        Assert.All(new[] { used, unknown, late }, f => Assert.True(File.Exists(PathOf(app, f))));
        Assert.False(await cleanUp.RunOnceAsync(Cancel));
    }

    private static string PathOf(ExchangeApp app, StoredFile file) => app.Services.GetRequiredService<FileFolder>().PathOf(file.Sha256);

    private static Task<int> CountAsync(ExchangeApp app) => app.QueryAsync(db => db.Set<MediaFile>().CountAsync(Cancel));

    private static Task<StoredFile> KeepAsync(ExchangeApp app, string text, string owner) => app.InScopeAsync(async services =>
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var outcome = await services.GetRequiredService<IFileStore>().SaveAsync(
            content, "note.txt", FilePolicy.Attachment, new FileOwner(owner, Guid.CreateVersion7()), Cancel);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
        return outcome.File!;
    });

    private sealed class References(HashSet<Guid> used) : IFileReferences
    {
        public string OwnerType => Owner;

        public Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyCollection<Guid>>(fileIds.Where(used.Contains).ToList());
    }
}
