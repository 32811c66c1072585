using Exchange.Framework.Auditing;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>
/// The holder of a pledge or a licence on a right that has passed to others or ended (rules §4.2, §4.3), whom the site does not know:
/// somebody of the operator tells him.
/// </summary>
internal sealed class HolderToTell : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid RightId { get; init; }

    /// <summary><see cref="StatusFlag.Pledged"/> or <see cref="StatusFlag.LicenceRecorded"/>.</summary>
    public required StatusFlag Burden { get; init; }

    public required HolderCause Cause { get; init; }

    /// <summary>Name or credit code as the event tells it; null when it does not: then the register has to be asked.</summary>
    public string? Holder { get; init; }

    /// <summary>Registration number of the pledge, record number of the licence.</summary>
    public string? Reference { get; init; }

    /// <summary>Day of what happened.</summary>
    public required DateOnly HappenedOn { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ToldAt { get; private set; }

    public string AuditId => Id.ToString("N");

    /// <summary>False when it had been done before.</summary>
    public bool Tell(DateTimeOffset now)
    {
        if (ToldAt is not null)
        {
            return false;
        }

        ToldAt = now;
        return true;
    }
}
