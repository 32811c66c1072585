using System.Globalization;
using System.Runtime.CompilerServices;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Mvc;
using Exchange.Imports.Domain;
using Exchange.Imports.Services.Fetching;
using Exchange.Imports.Services.Reading;
using Exchange.Imports.ViewModels;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Imports.Services;

/// <summary>What the pages show.</summary>
internal sealed class ImportQueries
{
    private const int RunsPerPage = 20;
    private const int ProblemsPerPage = 50;
    private const int Samples = 5;

    // Larger files take too long to open for a page.
    private const long SampledBytes = 20 << 20;

    private readonly AppDbContext _db;
    private readonly ICurrentParty _party;
    private readonly IPartyDirectory _parties;
    private readonly IFileStore _files;
    private readonly PatentFileReader _reader;
    private readonly ImportAccess _access;
    private readonly ImportSheets _sheets;
    private readonly IPatentSource _source;

    public ImportQueries(
        AppDbContext db, ICurrentParty party, IPartyDirectory parties, IFileStore files, PatentFileReader reader, ImportAccess access, ImportSheets sheets, IPatentSource source)
    {
        _source = source;
        _db = db;
        _party = party;
        _parties = parties;
        _files = files;
        _reader = reader;
        _access = access;
        _sheets = sheets;
    }

    public Task<int> CountRunningAsync(CancellationToken cancellationToken) =>
        _db.Set<ImportRun>().CountAsync(r => r.State == ImportState.Checking || r.State == ImportState.Importing, cancellationToken);

    /// <summary>Null when the person belongs to no party.</summary>
    public async Task<ImportListModel?> ListMineAsync(int page, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } current)
        {
            return null;
        }

        var runs = await ListAsync(_db.Set<ImportRun>().Where(r => r.PartyId == current.Party.Id && r.State != ImportState.Discarded), page, cancellationToken);
        return new ImportListModel(runs, current.CanManage, new ImportUploadModel(), new ImportPasteModel(), new ImportFetchModel(), _source.IsOn);
    }

    public async Task<Page<ImportRowModel>> ListAllAsync(int page, CancellationToken cancellationToken)
    {
        var runs = await ListAsync(_db.Set<ImportRun>(), page, cancellationToken);
        var ids = runs.Items.Select(r => r.Id).ToList();
        var owners = await _db.Set<ImportRun>().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.PartyId }).ToDictionaryAsync(r => r.Id, r => r.PartyId, cancellationToken);
        var parties = await _parties.FindAsync(owners.Values.Distinct().ToList(), cancellationToken);
        return runs with { Items = runs.Items.Select(r => r with { PartyName = parties.GetValueOrDefault(owners[r.Id])?.Name }).ToList() };
    }

    /// <summary>Null when it does not exist for the person.</summary>
    public async Task<ImportRunModel?> FindMineAsync(Guid id, int page, CancellationToken cancellationToken)
    {
        var current = await _party.GetAsync(cancellationToken);
        var run = current is null ? null : await _db.Set<ImportRun>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.PartyId == current.Party.Id, cancellationToken);
        return run is null ? null : await ToModelAsync(run, page, current!.CanManage, current.Party, cancellationToken);
    }

    public async Task<ImportRunModel?> FindAnyAsync(Guid id, int page, CancellationToken cancellationToken)
    {
        if (await _db.Set<ImportRun>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } run)
        {
            return null;
        }

        var party = (await _parties.FindAsync([run.PartyId], cancellationToken)).GetValueOrDefault(run.PartyId);
        return await ToModelAsync(run, page, canManage: false, party, cancellationToken);
    }

    /// <summary>The columns with their samples; null when there is nothing to map.</summary>
    public async Task<ImportColumnsModel?> FindColumnsAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _access.FindAsync(id, cancellationToken) is not { CanMap: true } run || await _sheets.ReadHeadAsync(run, Samples, cancellationToken) is not { } head)
        {
            return null;
        }

        var key = ColumnMapping.KeyOf(head.Headers);
        var remembered = await _db.Set<RememberedMapping>().AsNoTracking()
            .Where(m => m.PartyId == run.PartyId && m.HeadersKey == key).Select(m => m.Mapping).FirstOrDefaultAsync(cancellationToken);
        var json = run.Mapping ?? remembered;
        var mapping = json is null ? ColumnMapping.Guess(head.Headers).ProposeNumber([.. head.Samples.Select(r => r.Cells)]) : ColumnMapping.FromJson(json);
        return new ImportColumnsModel
        {
            Id = run.Id,
            FileName = run.FileName,
            IsRemembered = run.Mapping is null && remembered is not null,
            Columns = head.Headers.Select((header, i) => new ImportColumnModel
            {
                Header = header,
                Field = i < mapping.Fields.Count ? mapping.Fields[i] : null,
                Samples = head.Samples.Select(row => i < row.Cells.Count ? Cut(row.Cells[i]) : "").Where(cell => cell.Length > 0).Take(3).ToList(),
            }).ToList(),
        };
    }

    /// <summary>Every problem that was kept, for a download; null when the import does not exist for the person.</summary>
    public async Task<IAsyncEnumerable<ImportProblemModel>?> FindProblemsAsync(Guid id, bool isOperator, CancellationToken cancellationToken)
    {
        var current = isOperator ? null : await _party.GetAsync(cancellationToken);
        var partyId = current?.Party.Id;
        var exists = (isOperator || partyId is not null)
            && await _db.Set<ImportRun>().AnyAsync(r => r.Id == id && (isOperator || r.PartyId == partyId), cancellationToken);
        return exists ? ReadProblemsAsync(id, cancellationToken) : null;
    }

    private async IAsyncEnumerable<ImportProblemModel> ReadProblemsAsync(Guid id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var problem in _db.Set<ImportProblem>().AsNoTracking().Where(p => p.RunId == id).OrderBy(p => p.Ordinal)
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return ToModel(problem);
        }
    }

    private async Task<Page<ImportRowModel>> ListAsync(IQueryable<ImportRun> runs, int page, CancellationToken cancellationToken)
    {
        var total = await runs.CountAsync(cancellationToken);
        var number = PageNumber.Of(page);
        var rows = await runs.AsNoTracking().OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id)
            .Skip((number - 1) * RunsPerPage).Take(RunsPerPage)
            .Select(r => new
            {
                r.Id, r.FileName, r.Format, r.State, r.Read, r.Added, r.AddedWithWarning, r.Updated, r.Unchanged, r.Rejected, r.CreatedAt,
                Job = _db.Set<Job>().Where(j => j.Id == r.JobId).Select(j => (JobState?)j.State).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var items = rows.Select(r => new ImportRowModel(
            r.Id, r.FileName, r.Format, r.State, r.Job, new ImportCounts(r.Read, r.Added, r.AddedWithWarning, r.Updated, r.Unchanged, r.Rejected), r.CreatedAt, null)).ToList();
        return new Page<ImportRowModel>(items, total, number, RunsPerPage);
    }

    private async Task<ImportRunModel> ToModelAsync(ImportRun run, int page, bool canManage, PartySummary? party, CancellationToken cancellationToken)
    {
        var job = await _db.Set<Job>().Where(j => j.Id == run.JobId).Select(j => (JobState?)j.State).FirstOrDefaultAsync(cancellationToken);
        var problems = _db.Set<ImportProblem>().AsNoTracking().Where(p => p.RunId == run.Id);
        var number = PageNumber.Of(page);
        var total = await problems.CountAsync(cancellationToken);
        var shown = await problems.OrderBy(p => p.Ordinal).Skip((number - 1) * ProblemsPerPage).Take(ProblemsPerPage).ToListAsync(cancellationToken);
        var samples = run.State == ImportState.Checked && run.FileLength <= SampledBytes ? await ReadSamplesAsync(run, cancellationToken) : [];
        var mapping = run.Mapping is null ? null : ColumnMapping.FromJson(run.Mapping);
        return new ImportRunModel(
            run.Id, run.FileName, run.FileLength, run.Format, run.State, run.JobId, job, run.Counts, run.Total, run.CreatedAt, run.StartedAt, run.FinishedAt,
            canManage, canManage && run.CanMap, party?.IsVerified ?? false, party?.Name,
            samples, new Page<ImportProblemModel>(shown.Select(ToModel).ToList(), total, number, ProblemsPerPage))
        {
            LacksOwners = run.State == ImportState.Checked && mapping?.Fields.Contains(PatentField.Applicants) == false,
        };
    }

    // Archives are measured as a whole before they are read: too much for a page.
    private async Task<IReadOnlyList<ImportSampleModel>> ReadSamplesAsync(ImportRun run, CancellationToken cancellationToken)
    {
        if (run.Format is ImportFormat.Zip || await _files.FindAsync(run.FileId, cancellationToken) is not { } file)
        {
            return [];
        }

        List<(long Position, ImportSampleModel Sample)> samples = [];
        await using var content = _files.OpenRead(file);
        var mapping = run.Mapping is null ? null : ColumnMapping.FromJson(run.Mapping);
        var read = 0;
        await foreach (var item in _reader.ReadAsync(content, run.FileName, mapping, cancellationToken))
        {
            if (item.Record is { } record)
            {
                var publication = record.Publications.Select(p => p.Number).FirstOrDefault();
                var number = (Offices.IsForeign(record.Office) ? publication ?? record.ApplicationNumber : record.ApplicationNumber ?? publication) ?? "";
                samples.Add((item.Position, new ImportSampleModel(
                    number, Cut(record.Title ?? record.TitleEn ?? ""), string.Join("；", record.Applicants.Take(3)), record.FilingDate, IsRejected: false)));
            }

            if (samples.Count == Samples || ++read == 10 * Samples)
            {
                break;
            }
        }

        var positions = samples.ConvertAll(s => s.Position);
        var rejected = await _db.Set<ImportProblem>().Where(p => p.RunId == run.Id && !p.IsWarning && positions.Contains(p.Position))
            .Select(p => p.Position).ToListAsync(cancellationToken);
        return samples.ConvertAll(s => s.Sample with { IsRejected = rejected.Contains(s.Position) });
    }

    private static ImportProblemModel ToModel(ImportProblem problem) => new(
        problem.File, problem.Position, problem.Number, problem.ReasonCode, ReasonText.Of(problem.ReasonCode), problem.Excerpt, problem.IsWarning);

    private static string Cut(string text)
    {
        var info = new StringInfo(text);
        return info.LengthInTextElements <= 60 ? text : info.SubstringByTextElements(0, 60) + "…";
    }
}
