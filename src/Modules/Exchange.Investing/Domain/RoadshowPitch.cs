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

        State = PitchState.Given;
        Slot = slot;
        Reason = null;
        return Result.Success;
    }

    public void Refuse(string reason)
    {
        State = PitchState.Refused;
        Slot = null;
        Reason = reason.Trim();
    }

    public void Withdraw()
    {
        State = PitchState.Withdrawn;
        Slot = null;
        Reason = null;
    }
}
