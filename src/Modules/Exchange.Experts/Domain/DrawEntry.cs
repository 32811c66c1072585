namespace Exchange.Experts.Domain;

/// <summary>An expert in the list of a draw.</summary>
internal sealed class DrawEntry
{
    public const int ReasonLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DrawId { get; init; }

    public required Guid ExpertId { get; init; }

    /// <summary>The expert's public number.</summary>
    public required string Number { get; init; }

    /// <summary>From 1; null before the draw.</summary>
    public int? Rank { get; set; }

    public EntryState State { get; set; }

    /// <summary>Whether it takes one of the places: nobody follows yet.</summary>
    public bool HoldsPlace => State is EntryState.Drawn or EntryState.Accepted or EntryState.RefusalEntered;

    /// <summary>By which day the drawn expert answers.</summary>
    public DateOnly? ReplyDueOn { get; set; }

    /// <summary>Why refused; for the operator, not published.</summary>
    public string? Reason { get; set; }

    /// <summary>The calendar that the time to reply waited for has come: the day that was said may move to a later one.</summary>
    public void Count(DateOnly saidOn, DateOnly replyDueOn)
    {
        if (State == EntryState.Drawn && ReplyDueOn == saidOn)
        {
            ReplyDueOn = replyDueOn;
        }
    }
}
