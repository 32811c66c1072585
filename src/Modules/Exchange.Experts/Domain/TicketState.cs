namespace Exchange.Experts.Domain;

internal enum TicketState
{
    /// <summary>Nobody has taken it yet.</summary>
    Open,

    /// <summary>An expert is to answer.</summary>
    Assigned,

    /// <summary>Answered; the asker may ask back or close.</summary>
    Answered,

    Closed,
}
