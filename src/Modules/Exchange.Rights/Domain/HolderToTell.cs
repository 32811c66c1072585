using Exchange.Framework.Auditing;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>
/// The holder of a pledge or a licence on a right that has passed to others or ended (rules §4.2, §4.3), whom the site does not know:
/// somebody of the operator tells him.
/// </summary>
internal sealed class HolderToTell : IAudited
{
    public const int HowLength = 300;

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

    /// <summary>User id of whoever noted that the holder was told.</summary>
    public string? ToldBy { get; private set; }

    /// <summary>How the holder was told, such as a letter and its number.</summary>
    public string? ToldHow { get; private set; }

    public string AuditId => Id.ToString("N");

    /// <summary>False when it had been done before.</summary>
    public bool Tell(string how, string by, DateTimeOffset now)
    {
        if (ToldAt is not null)
        {
            return false;
        }

        (ToldAt, ToldBy, ToldHow) = (now, by, how);
        return true;
    }

    /// <summary>It was noted by mistake: the holder waits again. False when nothing was noted.</summary>
    public bool TakeBack()
    {
        if (ToldAt is null)
        {
            return false;
        }

        (ToldAt, ToldBy, ToldHow) = (null, null, null);
        return true;
    }
}
