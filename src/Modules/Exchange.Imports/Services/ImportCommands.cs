using System.Text;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Imports.Data;
using Exchange.Imports.Domain;
using Exchange.Imports.Handlers;
using Exchange.Imports.Services.Fetching;
using Exchange.Imports.Services.Reading;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Imports.Services;

/// <summary>What a member does with an import.</summary>
internal sealed class ImportCommands
{
    // Checks run one after the other for everybody: one party must not fill the queue.
    private const int MaxWaiting = 5;

    private const string PastedName = "pasted.txt";
    private const string Full = "{0} imports are waiting already. Finish or discard one of them first.";

    private const string PastedWithoutHead =
        "These are not rows of a spreadsheet with a heading. Copy the heading row too, such as application number, title, applicant.";

    private readonly AppDbContext _db;
    private readonly ICurrentParty _party;
    private readonly ICurrentUser _user;
    private readonly ImportUpload _upload;
    private readonly JobQueue _jobs;
    private readonly ImportAccess _access;
    private readonly ImportSheets _sheets;
    private readonly SiteClock _clock;
    private readonly IPatentSource _source;

    public ImportCommands(
        AppDbContext db, ICurrentParty party, ICurrentUser user, ImportUpload upload, JobQueue jobs, ImportAccess access, ImportSheets sheets, SiteClock clock,
        IPatentSource source)
    {
        _source = source;
        _db = db;
        _party = party;
        _user = user;
        _upload = upload;
        _jobs = jobs;
        _access = access;
        _sheets = sheets;
        _clock = clock;
    }

    /// <summary>Takes text pasted from a spreadsheet.</summary>
    public async Task<Result<Guid>> PasteAsync(string text, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await BeginAsync(content, PastedName, "Paste.Text", cancellationToken);
    }

    /// <summary>Fetches one patent by its number; the answer is checked and confirmed like any file.</summary>
    public async Task<Result<Guid>> FetchAsync(string number, CancellationToken cancellationToken)
    {
        const string Field = "Fetch.Number";
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } current)
        {
            return Result<Guid>.Fail("Only managers of an organisation may import.", Field);
        }

        // What the office lets the site ask for is everybody's together.
        if (!current.Party.IsVerified)
        {
            return Result<Guid>.Fail("The organisation must be verified before it fetches records.", Field);
        }

        if (await IsFullAsync(current.Party.Id, cancellationToken))
        {
            return Result<Guid>.Fail(Full, Field, MaxWaiting);
        }

        var answer = await _source.FetchAsync(number, cancellationToken);
        if (!answer.Succeeded)
        {
            return Result<Guid>.Fail(answer.Error!, Field);
        }

        using var content = new MemoryStream(answer.Value!.Content);
        return await BeginAsync(content, answer.Value.Name, Field, cancellationToken);
    }

    /// <summary>Looks at the content, keeps the file, and begins with the check or with the question for the columns.</summary>
    /// <param name="field">Field of the form to which an error belongs.</param>
    /// <returns>The import's id; fails for members who may not manage.</returns>
    public async Task<Result<Guid>> BeginAsync(Stream content, string fileName, string field, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } current)
        {
            return Result<Guid>.Fail("Only managers of an organisation may import.", field);
        }

        if (await IsFullAsync(current.Party.Id, cancellationToken))
        {
            return Result<Guid>.Fail(Full, field, MaxWaiting);
        }

        var format = await FormatDetector.DetectAsync(content, cancellationToken);
        if (format.Format is not { } kind)
        {
            return Result<Guid>.Fail(
                fileName == PastedName && format.ReasonCode == ImportReason.UnsupportedFormat ? PastedWithoutHead : ReasonText.Of(format.ReasonCode!), field);
        }

        if (kind == ImportFormat.OpsLegalXml)
        {
            return Result<Guid>.Fail(ReasonText.Of(ImportReason.LegalEventsFile), field);
        }

        var id = Guid.CreateVersion7();
        var outcome = await _upload.SaveAsync(content, fileName, format, id, cancellationToken);
        if (outcome.File is null)
        {
            return Result<Guid>.Fail(outcome.Error!, field);
        }

        var name = fileName.Length <= ImportsModel.FileLength ? fileName : fileName[^ImportsModel.FileLength..];
        var run = new ImportRun(id, current.Party.Id, _user.Id!, new ImportFile(outcome.File.Id, name, outcome.File.Length, kind), _clock.Now);
        _db.Add(run);
        if (run.State == ImportState.Checking)
        {
            Enqueue(run);
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Result.Ok(id);
    }

    /// <summary>Sets the columns, remembers them for the next sheet with these headers, and tries the file.</summary>
    /// <returns>Null when there is no such import.</returns>
    public async Task<Result?> MapAsync(Guid id, IReadOnlyList<PatentField?> fields, CancellationToken cancellationToken)
    {
        if (await _access.FindAsync(id, cancellationToken) is not { CanMap: true } run)
        {
            return null;
        }

        var mapping = new ColumnMapping(fields);
        if (!mapping.HasNumber)
        {
            return Result.Fail("Choose the column that holds the application numbers or the publication numbers.");
        }

        var twice = fields.Where(f => f is not null).GroupBy(f => f).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            return Result.Fail("Two columns have the same meaning. Choose one of them.");
        }

        if (await _sheets.ReadHeadAsync(run, 0, cancellationToken) is not { } head || head.Headers.Count != fields.Count)
        {
            return Result.Fail("The columns do not fit the file. Load the page again.");
        }

        run.Map(mapping);
        await RememberAsync(run.PartyId, ColumnMapping.KeyOf(head.Headers), mapping, cancellationToken);
        await RestartAsync(run, cancellationToken);
        return Result.Success;
    }

    /// <summary>Imports what has been checked.</summary>
    public async Task<Result?> StartAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _access.FindAsync(id, cancellationToken) is not { } run)
        {
            return null;
        }

        if (run.State != ImportState.Checked)
        {
            // Started by somebody else meanwhile: the page shows how far it is.
            return Result.Success;
        }

        var current = await _party.GetAsync(cancellationToken);
        if (!current!.Party.IsVerified)
        {
            // The register is shared: what it says is changed only on behalf of somebody who is known.
            return Result.Fail("Your organisation must be verified before it can import into the register. The check has shown what would happen.");
        }

        run.Start(_clock.Now);
        await RestartAsync(run, cancellationToken);
        return Result.Success;
    }

    /// <summary>Goes on after a failure, behind the last batch that was done.</summary>
    public async Task<Result?> RetryAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _access.FindAsync(id, cancellationToken) is not { } run)
        {
            return null;
        }

        var job = run.JobId is { } jobId ? await _jobs.FindAsync(jobId, cancellationToken) : null;
        if (run.IsRunning && job is null or { State: JobState.Failed or JobState.Cancelled })
        {
            Enqueue(run);
            await _db.SaveChangesAsync(cancellationToken);
        }

        return Result.Success;
    }

    public async Task<Result?> DiscardAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _access.FindAsync(id, cancellationToken) is not { } run)
        {
            return null;
        }

        if (run.State is ImportState.Importing or ImportState.Done)
        {
            return Result.Fail("The import has begun and can no longer be discarded.");
        }

        run.Discard();
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    // By person as well: one account may act for several parties.
    private async Task<bool> IsFullAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var userId = _user.Id;
        return await _db.Set<ImportRun>().CountAsync(
            r => (r.PartyId == partyId || r.UserId == userId) && (r.State == ImportState.Mapping || r.State == ImportState.Checking || r.State == ImportState.Importing),
            cancellationToken) >= MaxWaiting;
    }

    private async Task RememberAsync(Guid partyId, string key, ColumnMapping mapping, CancellationToken cancellationToken)
    {
        var remembered = await _db.Set<RememberedMapping>().FirstOrDefaultAsync(m => m.PartyId == partyId && m.HeadersKey == key, cancellationToken);
        if (remembered is null)
        {
            _db.Add(new RememberedMapping { PartyId = partyId, HeadersKey = key, Mapping = mapping.ToJson(), UsedAt = _clock.Now });
        }
        else
        {
            remembered.Mapping = mapping.ToJson();
            remembered.UsedAt = _clock.Now;
        }
    }

    private async Task RestartAsync(ImportRun run, CancellationToken cancellationToken)
    {
        Enqueue(run);
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        await _db.Set<ImportProblem>().Where(r => r.RunId == run.Id).ExecuteDeleteAsync(cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private void Enqueue(ImportRun run) => run.RunBy(_jobs.Enqueue(ImportJobHandler.JobKind, new ImportJob(run.Id)).Id);
}
