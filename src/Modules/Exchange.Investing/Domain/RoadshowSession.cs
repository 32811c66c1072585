using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Investing.Domain;

/// <summary>A roadshow (路演): owners present published listings in slots, investors attend (plan 3.6c).</summary>
internal sealed class RoadshowSession : IVersioned, ITakesTurns, IAudited
{
    public const int NumberLength = 20;
    public const int TitleLength = 120;
    public const int TextLength = 2000;
    public const int PlaceLength = 200;
    public const int LinkLength = 500;
    public const int ReasonLength = 300;

    private RoadshowSession()
    {
    }

    public RoadshowSession(string number, RoadshowPlan plan, bool isDemo, DateTimeOffset now)
    {
        Number = number;
        IsDemo = isDemo;
        CreatedAt = now;
        Take(plan);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Number { get; private init; } = "";

    public RoadshowState State { get; private set; }

    public string Title { get; private set; } = "";

    [NotAudited]
    public string? Text { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public int SlotMinutes { get; private set; }

    public int Slots { get; private set; }

    public int Capacity { get; private set; }

    public string? Place { get; private set; }

    /// <summary>The trail is read by more people than those who take part.</summary>
    [NotAudited]
    public string? Link { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? Reason { get; private set; }

    /// <summary>Grows with every command on seats and slots, which so wait for each other.</summary>
    [NotAudited]
    public int Turns { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public bool IsDemo { get; private init; }

    public long Version { get; private set; }

    public string AuditId => Number;

    public DateTimeOffset EndsAt => StartsAt.AddMinutes((double)Slots * SlotMinutes);

    public DateTimeOffset StartOf(int slot) => StartsAt.AddMinutes((double)(slot - 1) * SlotMinutes);

    public bool TakesSignUps(DateTimeOffset now) => State == RoadshowState.Open && now < StartsAt;

    /// <param name="lastSlot">Highest slot that is given; 0 when none is.</param>
    /// <param name="seats">Highest seat that is taken.</param>
    public Result Revise(RoadshowPlan plan, int lastSlot, int seats, DateTimeOffset now)
    {
        if (State is not (RoadshowState.Draft or RoadshowState.Open))
        {
            return Result.Fail("The session is over. It cannot be changed any more.");
        }

        if (plan.StartsAt <= now)
        {
            return Result.Fail("Choose a day and time to come.", nameof(RoadshowPlan.StartsAt));
        }

        if (plan.Slots < lastSlot)
        {
            return Result.Fail("Slot {0} is given already. Take it back first.", nameof(RoadshowPlan.Slots), lastSlot);
        }

        if (plan.Capacity < seats)
        {
            return Result.Fail("{0} seats are taken already.", nameof(RoadshowPlan.Capacity), seats);
        }

        var right = plan.Check();
        if (right.Succeeded)
        {
            Take(plan);
        }

        return right;
    }

    public Result Announce(DateTimeOffset now)
    {
        if (State != RoadshowState.Draft)
        {
            return Result.Fail("The session is announced already.");
        }

        if (StartsAt <= now)
        {
            return Result.Fail("Choose a day and time to come.");
        }

        State = RoadshowState.Open;
        return Result.Success;
    }

    public Result Cancel(string reason)
    {
        if (State is RoadshowState.Held or RoadshowState.Cancelled)
        {
            return Result.Fail("The session is over. It cannot be changed any more.");
        }

        State = RoadshowState.Cancelled;
        Reason = reason.Trim();
        return Result.Success;
    }

    /// <summary>Attendance was taken. A second time only corrects it.</summary>
    public Result Hold(DateTimeOffset now)
    {
        if (State is not (RoadshowState.Open or RoadshowState.Held) || now < StartsAt)
        {
            return Result.Fail("Attendance can be taken when an announced session has begun.");
        }

        State = RoadshowState.Held;
        return Result.Success;
    }

    private void Take(RoadshowPlan plan)
    {
        Title = plan.Title.Trim();
        Text = string.IsNullOrWhiteSpace(plan.Text) ? null : plan.Text.Trim();
        StartsAt = plan.StartsAt;
        SlotMinutes = plan.SlotMinutes;
        Slots = plan.Slots;
        Capacity = plan.Capacity;
        Place = string.IsNullOrWhiteSpace(plan.Place) ? null : plan.Place.Trim();
        Link = string.IsNullOrWhiteSpace(plan.Link) ? null : plan.Link.Trim();
    }
}
