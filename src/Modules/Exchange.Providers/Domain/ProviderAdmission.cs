using Exchange.Framework.Auditing;
using Exchange.Framework.Mvc;

namespace Exchange.Providers.Domain;

/// <summary>A provider's time on the list of pilot participants (名录).</summary>
internal sealed class ProviderAdmission : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    public required DateOnly AdmittedOn { get; set; }

    /// <summary>The decision or agreement that it rests on.</summary>
    public required string Document { get; set; }

    public Guid? FileId { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public DateOnly? ExitedOn { get; private set; }

    public string? ExitReason { get; private set; }

    public string AuditId => Id.ToString("N");

    /// <summary>What was published wrongly is put right in a new version, which says so.</summary>
    public Result Correct(DateOnly admittedOn, string document, DateOnly today)
    {
        if (ExitedOn is not null)
        {
            return Result.Fail("It has left the list already.");
        }

        if (admittedOn > today || admittedOn < new DateOnly(2000, 1, 1))
        {
            return Result.Fail("The day of admission is today or earlier.", "AdmittedOn");
        }

        AdmittedOn = admittedOn;
        Document = document;
        return Result.Success;
    }

    public Result Exit(DateOnly on, string? reason)
    {
        if (ExitedOn is not null)
        {
            return Result.Fail("It has left the list already.");
        }

        if (reason is null)
        {
            return Result.Fail("Give the reason of the exit: it is published.", "Reason");
        }

        ExitedOn = on;
        ExitReason = reason;
        return Result.Success;
    }
}
