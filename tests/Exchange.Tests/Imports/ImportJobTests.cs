using System.Globalization;
using System.Text;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Imports.Domain;
using Exchange.Imports.Handlers;
using Exchange.Imports.Services;
using Exchange.Imports.Services.Reading;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Imports;

/// <summary>The background job on both databases, with a register in memory.</summary>
public sealed class ImportJobTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Run_CheckThenImport_CountsEveryRecordOnce(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var registry = new RecordingRegistry();
        var files = new MemoryFileStore(Lines(1000, (7, "{\"title\":\"no number\"}"), (8, "broken"), (500, "{\"application_number\":\"w\",\"title\":\"warn\"}")));
        var id = await BeginAsync(app, files);

        await RunAsync(app, registry, files);

        var run = await FindAsync(app, id);
        Assert.Equal((ImportState.Checked, 0), (run.State, registry.Count));
        Assert.Equal(new ImportCounts(1000, 997, 1, 0, 0, 2), run.Counts);
        await StartAsync(app, id);
        await RunAsync(app, registry, files);

        run = await FindAsync(app, id);
        Assert.Equal((ImportState.Done, 998), (run.State, registry.Count));
        Assert.Equal(new ImportCounts(1000, 997, 1, 0, 0, 2), run.Counts);
        Assert.Equal(1000, run.Total);
        var problems = await app.QueryAsync(db => db.Set<ImportProblem>().OrderBy(p => p.Ordinal).ToListAsync());
        Assert.Equal([(7, PatentReason.NoNumber, false), (8, PatentReason.Unreadable, false), (500, PatentReason.BadCheckCharacter, true)],
            problems.Select(p => ((int)p.Position, p.ReasonCode, p.IsWarning)));
        Assert.Equal("broken", problems[1].Excerpt);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Run_FailsInTheMiddle_GoesOnBehindTheLastBatch(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var registry = new RecordingRegistry { FailAtCall = 3 };
        var files = new MemoryFileStore(Lines(1000, (10, "broken")));
        var id = await BeginAsync(app, files, imported: true);

        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(app, registry, files));
        var half = await FindAsync(app, id);
        await RunAsync(app, registry, files);

        var run = await FindAsync(app, id);
        Assert.Equal((ImportState.Importing, 600), (half.State, half.Read));
        Assert.Equal(ImportState.Done, run.State);
        Assert.Equal(new ImportCounts(1000, 999, 0, 0, 0, 1), run.Counts);
        Assert.Equal(5, registry.Calls);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<ImportProblem>().CountAsync()));
    }

    // The real register: a batch and its place in the file are written together or not at all.
    [Theory, MemberData(nameof(Both))]
    public async Task Run_DiesBehindTheRegistersWork_NeitherLosesNorDoublesARecord(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var lines = string.Join('\n', Enumerable.Range(1, 500).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"application_number\":\"20101{i:D7}\",\"title\":\"示例\"}}")));
        var files = new MemoryFileStore(Encoding.UTF8.GetBytes(lines));
        var id = await BeginAsync(app, files, imported: true);
        var calls = 0;
        IPatentRegistry Dying(IServiceProvider scope) => new DyingRegistry(scope.GetRequiredService<IPatentRegistry>(), () => ++calls == 2);

        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(app, Dying, files));
        var half = (await FindAsync(app, id)).Read;
        Assert.InRange(half, 1, 499);
        Assert.Equal(half, await CountAsync());
        await RunAsync(app, Dying, files);

        Assert.Equal(new ImportCounts(500, 500, 0, 0, 0, 0), (await FindAsync(app, id)).Counts);
        Assert.Equal(500, await CountAsync());

        Task<int> CountAsync() => app.QueryAsync(db => db.Set<IpRight>().CountAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Run_MoreProblemsThanKept_CountsTheRest(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var files = new MemoryFileStore(Encoding.UTF8.GetBytes("{\"title\":\"a\"}\n" + string.Concat(Enumerable.Repeat("x\n", ImportRun.MaxProblems + 500))));
        var id = await BeginAsync(app, files);

        await RunAsync(app, new RecordingRegistry(), files);

        Assert.Equal(ImportRun.MaxProblems + 501, (await FindAsync(app, id)).Rejected);
        Assert.Equal(ImportRun.MaxProblems, await app.QueryAsync(db => db.Set<ImportProblem>().CountAsync()));
    }

    [Fact]
    public void Start_BeforeTheCheck_IsRefused()
    {
        var run = NewRun(Guid.Empty);

        Assert.Throws<InvalidOperationException>(() => run.Start(DateTimeOffset.UnixEpoch));
    }

    private static ImportRun NewRun(Guid fileId) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "user", new ImportFile(fileId, "patents.jsonl", 1, ImportFormat.JsonLines), DateTimeOffset.UnixEpoch);

    private static byte[] Lines(int count, params (int Line, string Text)[] others) => Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, count)
        .Select(i => others.FirstOrDefault(o => o.Line == i).Text ?? string.Create(CultureInfo.InvariantCulture, $"{{\"application_number\":\"{i}\",\"title\":\"示例\"}}"))));

    private static Task<Guid> BeginAsync(ExchangeApp app, MemoryFileStore files, bool imported = false) => app.InScopeAsync(async provider =>
    {
        var db = provider.GetRequiredService<AppDbContext>();
        var run = NewRun(files.FileId);
        if (imported)
        {
            run.Finish(app.Time.GetUtcNow());
            run.Start(app.Time.GetUtcNow());
        }

        // Not queued: the test runs the handler itself, with its own register and file.
        run.RunBy(Guid.CreateVersion7());
        db.Add(run);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return run.Id;
    });

    private static Task StartAsync(ExchangeApp app, Guid id) => app.InScopeAsync(async provider =>
    {
        var db = provider.GetRequiredService<AppDbContext>();
        var run = await db.Set<ImportRun>().SingleAsync(r => r.Id == id);
        run.Start(app.Time.GetUtcNow());
        await db.Set<ImportProblem>().Where(p => p.RunId == id).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private static Task RunAsync(ExchangeApp app, IPatentRegistry registry, MemoryFileStore files) => RunAsync(app, _ => registry, files);

    private static async Task RunAsync(ExchangeApp app, Func<IServiceProvider, IPatentRegistry> registry, MemoryFileStore files)
    {
        var run = await app.QueryAsync(db => db.Set<ImportRun>().AsNoTracking().SingleAsync());
        var scopes = new RegistryScopes(app.Services.GetRequiredService<IServiceScopeFactory>(), registry);
        var job = new Job
        {
            Id = run.JobId!.Value,
            Kind = ImportJobHandler.JobKind,
            Payload = System.Text.Json.JsonSerializer.Serialize(new ImportJob(run.Id)),
            State = JobState.Running,
            LeaseOwner = "this test",
            CreatedAt = app.Time.GetUtcNow(),
            NextAttemptAt = app.Time.GetUtcNow(),
        };
        await app.QueryAsync(async db =>
        {
            if (!await db.Set<Job>().AnyAsync(j => j.Id == job.Id))
            {
                db.Add(job);
            }

            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var handler = new ImportJobHandler(scopes, files, new PatentFileReader());
        await handler.RunAsync(new JobContext(job, scopes, app.Time), TestContext.Current.CancellationToken);
    }

    private static Task<ImportRun> FindAsync(ExchangeApp app, Guid id) => app.QueryAsync(db => db.Set<ImportRun>().AsNoTracking().SingleAsync(r => r.Id == id));

    /// <summary>The site's own register, which fails once after it has done its work.</summary>
    private sealed class DyingRegistry(IPatentRegistry inner, Func<bool> dies) : IPatentRegistry
    {
        public async Task<IReadOnlyList<PatentOutcome>> UpsertAsync(
            IReadOnlyList<PatentRecord> records, PatentSource source, bool dryRun, CancellationToken cancellationToken)
        {
            var outcomes = await inner.UpsertAsync(records, source, dryRun, cancellationToken);
            return dies() ? throw new TimeoutException("The process died.") : outcomes;
        }
    }

    /// <summary>The site's scopes with another register.</summary>
    private sealed class RegistryScopes : IServiceScopeFactory
    {
        private readonly IServiceScopeFactory _inner;
        private readonly Func<IServiceProvider, IPatentRegistry> _registry;

        public RegistryScopes(IServiceScopeFactory inner, Func<IServiceProvider, IPatentRegistry> registry)
        {
            _inner = inner;
            _registry = registry;
        }

        public IServiceScope CreateScope() => new Scope(_inner.CreateScope(), _registry);

        private sealed class Scope : IServiceScope, IServiceProvider, IAsyncDisposable
        {
            private readonly IServiceScope _inner;
            private readonly Func<IServiceProvider, IPatentRegistry> _registry;

            public Scope(IServiceScope inner, Func<IServiceProvider, IPatentRegistry> registry)
            {
                _inner = inner;
                _registry = registry;
            }

            public IServiceProvider ServiceProvider => this;

            public object? GetService(Type serviceType) =>
                serviceType == typeof(ImportBatches) ? new ImportBatches(_registry(_inner.ServiceProvider)) : _inner.ServiceProvider.GetService(serviceType);

            public void Dispose() => _inner.Dispose();

            public ValueTask DisposeAsync() => _inner is IAsyncDisposable disposable ? disposable.DisposeAsync() : default;
        }
    }
}
