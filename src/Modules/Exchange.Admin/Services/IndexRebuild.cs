using Exchange.Admin.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Mvc;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Admin.Services;

/// <summary>Asks for a new index and shows how far it is.</summary>
internal sealed class IndexRebuild
{
    private readonly AppDbContext _db;
    private readonly ISearchIndex _index;
    private readonly JobQueue _jobs;
    private readonly IAuditTrail _audit;

    public IndexRebuild(AppDbContext db, ISearchIndex index, JobQueue jobs, IAuditTrail audit)
    {
        _db = db;
        _index = index;
        _jobs = jobs;
        _audit = audit;
    }

    public async Task<IndexPage> GetAsync(CancellationToken cancellationToken)
    {
        var job = await _db.Set<Job>().AsNoTracking().Where(j => j.Kind == SearchJobs.Rebuild)
            .OrderByDescending(j => j.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        return new IndexPage(_index.State, _index.Documents, job);
    }

    public async Task<Result> StartAsync(CancellationToken cancellationToken)
    {
        if (await _db.Set<Job>().AnyAsync(
            j => j.Kind == SearchJobs.Rebuild && (j.State == JobState.Queued || j.State == JobState.Running), cancellationToken))
        {
            return Result.Fail("The index is being rebuilt already.");
        }

        var job = _jobs.Enqueue(SearchJobs.Rebuild, new { });
        _audit.Record("search.rebuild-requested", nameof(Job), job.Id.ToString());
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
