using Exchange.Framework.Auditing;
using Exchange.Framework.Mvc;

namespace Exchange.Providers.Domain;

/// <summary>A provider's time on the list of pilot participants (名录).</summary>
internal sealed class ProviderAdmission : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    public required DateOnly AdmittedOn { get; init; }

    /// <summary>The decision or agreement that it rests on.</summary>
    public required string Document { get; init; }

    public Guid? FileId { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public DateOnly? ExitedOn { get; private set; }

    public string? ExitReason { get; private set; }

    public string AuditId => Id.ToString("N");

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
