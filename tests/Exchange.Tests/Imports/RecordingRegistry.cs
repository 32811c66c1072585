using Exchange.Rights.Contracts;

namespace Exchange.Tests.Imports;

/// <summary>A register in memory: new numbers are added, known ones unchanged, titles that say so are warned about or rejected.</summary>
internal sealed class RecordingRegistry : IPatentRegistry
{
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    public int Calls { get; private set; }

    /// <summary>The call at which it fails once, as a lost connection would.</summary>
    public int? FailAtCall { get; set; }

    public int Count => _numbers.Count;

    public Task<IReadOnlyList<PatentOutcome>> UpsertAsync(
        IReadOnlyList<PatentRecord> records, PatentSource source, bool dryRun, CancellationToken cancellationToken)
    {
        Assert.InRange(records.Count, 1, 500);
        Calls++;
        if (FailAtCall == Calls)
        {
            FailAtCall = null;
            throw new TimeoutException("The database went away.");
        }

        return Task.FromResult<IReadOnlyList<PatentOutcome>>(records.Select(r => Decide(r, dryRun)).ToList());
    }

    private PatentOutcome Decide(PatentRecord record, bool dryRun)
    {
        if (record.ApplicationNumber is not { } number)
        {
            return new PatentOutcome(UpsertKind.Rejected, null, null, PatentReason.NoNumber);
        }

        var isNew = dryRun ? !_numbers.Contains(number) : _numbers.Add(number);
        return !isNew ? new PatentOutcome(UpsertKind.Unchanged, Guid.CreateVersion7(), number, null)
            : record.Title == "warn" ? new PatentOutcome(UpsertKind.Added, Guid.CreateVersion7(), number, PatentReason.BadCheckCharacter)
            : new PatentOutcome(UpsertKind.Added, Guid.CreateVersion7(), number, null);
    }
}
