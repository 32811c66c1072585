using Exchange.Framework.Data;

namespace Exchange.Imports.Domain;

/// <summary>One file on its way into the register: mapped, tried, then imported, batch by batch.</summary>
internal sealed class ImportRun : IVersioned
{
    public const int MaxProblems = 10_000;

    private ImportRun()
    {
    }

    public ImportRun(Guid id, Guid partyId, string userId, ImportFile file, DateTimeOffset now)
    {
        Id = id;
        PartyId = partyId;
        UserId = userId;
        FileId = file.Id;
        FileName = file.Name;
        FileLength = file.Length;
        Format = file.Format;
        State = file.Format is ImportFormat.Csv or ImportFormat.Xlsx ? ImportState.Mapping : ImportState.Checking;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid PartyId { get; private set; }

    public string UserId { get; private set; } = "";

    public Guid FileId { get; private set; }

    public string FileName { get; private set; } = "";

    public long FileLength { get; private set; }

    public ImportFormat Format { get; private set; }

    /// <summary>A <see cref="ColumnMapping"/> as JSON; null for formats without columns.</summary>
    public string? Mapping { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>The job that tries or imports now, or did last.</summary>
    public Guid? JobId { get; private set; }

    public long Read { get; private set; }

    public long Added { get; private set; }

    public long AddedWithWarning { get; private set; }

    public long Updated { get; private set; }

    public long Unchanged { get; private set; }

    public long Rejected { get; private set; }

    /// <summary>Records in all, known once the file has been tried.</summary>
    public long? Total { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public long Version { get; private set; }

    public ImportCounts Counts => new(Read, Added, AddedWithWarning, Updated, Unchanged, Rejected);

    public bool IsRunning => State is ImportState.Checking or ImportState.Importing;

    /// <summary>The columns may be set again until the import itself has begun.</summary>
    public bool CanMap => Format is ImportFormat.Csv or ImportFormat.Xlsx && State is ImportState.Mapping or ImportState.Checking or ImportState.Checked;

    /// <exception cref="InvalidOperationException">The import has begun.</exception>
    public void Map(ColumnMapping mapping)
    {
        if (!CanMap)
        {
            throw new InvalidOperationException("The columns are fixed once the import has begun.");
        }

        Mapping = mapping.ToJson();
        State = ImportState.Checking;
        Reset();
    }

    /// <exception cref="InvalidOperationException">Not tried yet, or begun already.</exception>
    public void Start(DateTimeOffset now)
    {
        if (State != ImportState.Checked)
        {
            throw new InvalidOperationException("Only a file that has been checked can be imported.");
        }

        State = ImportState.Importing;
        StartedAt = now;
        Reset();
    }

    public void RunBy(Guid jobId) => JobId = jobId;

    /// <summary>
    /// Counts one batch. Saved in the transaction that changes the register: <see cref="Read"/> is the checkpoint from
    /// which a later attempt goes on.
    /// </summary>
    public void Apply(ImportCounts batch)
    {
        Read += batch.Read;
        Added += batch.Added;
        AddedWithWarning += batch.AddedWithWarning;
        Updated += batch.Updated;
        Unchanged += batch.Unchanged;
        Rejected += batch.Rejected;
    }

    /// <summary>The end of the file is reached.</summary>
    public void Finish(DateTimeOffset now)
    {
        Total = Read;
        State = State == ImportState.Checking ? ImportState.Checked : ImportState.Done;
        FinishedAt = now;
    }

    /// <exception cref="InvalidOperationException">The import has begun.</exception>
    public void Discard()
    {
        if (State is ImportState.Importing or ImportState.Done)
        {
            throw new InvalidOperationException("What is being imported cannot be discarded.");
        }

        State = ImportState.Discarded;
    }

    private void Reset()
    {
        Read = Added = AddedWithWarning = Updated = Unchanged = Rejected = 0;
        FinishedAt = null;
    }
}
