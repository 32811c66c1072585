using Exchange.Framework.Auditing;
using Exchange.Framework.Mvc;

namespace Exchange.Investing.Domain;

/// <summary>An owner's wish to present a listing in a session, and the slot that it got.</summary>
internal sealed class RoadshowPitch : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SessionId { get; init; }

    public required Guid ListingId { get; init; }

    public required Guid PartyId { get; init; }

    public PitchState State { get; private set; }

    /// <summary>From 1; unique in the session.</summary>
    public int? Slot { get; private set; }

    /// <summary>When the owner said that it will be there at the time of the slot; null when it has not, or the time has changed since.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public string? Reason { get; private set; }

    public DateTimeOffset AppliedAt { get; private set; }

    public string AuditId => Id.ToString("N");

    public Result Apply(DateTimeOffset now)
    {
        if (State == PitchState.Given)
        {
            return Result.Fail("This listing has a slot in the session already.");
        }

        State = PitchState.Applied;
        Reason = null;
        AppliedAt = now;
        return Result.Success;
    }

    public Result Give(int slot, int slots)
    {
        if (State is PitchState.Withdrawn)
        {
            return Result.Fail("The owner has withdrawn this application.");
        }

        if (slot < 1 || slot > slots)
        {
            return Result.Fail("The session has no such slot.");
        }

        if (Slot != slot)
        {
            ConfirmedAt = null;
        }

        State = PitchState.Given;
        Slot = slot;
        Reason = null;
        return Result.Success;
    }

    public Result Confirm(DateTimeOffset now)
    {
        if (State != PitchState.Given)
        {
            return Result.Fail("There is no slot to confirm.");
        }

        ConfirmedAt ??= now;
        return Result.Success;
    }

    /// <summary>The slot has another time now: the owner says anew whether it will be there.</summary>
    public void AskAgain() => ConfirmedAt = null;

    /// <summary>Out of its slot for a moment, so that two can change places without ever sharing one.</summary>
    public void StepAside() => Slot = null;

    public void Refuse(string reason)
    {
        State = PitchState.Refused;
        Slot = null;
        ConfirmedAt = null;
        Reason = reason.Trim();
    }

    public void Withdraw()
    {
        State = PitchState.Withdrawn;
        Slot = null;
        ConfirmedAt = null;
        Reason = null;
    }
}
