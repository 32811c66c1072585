namespace Exchange.Inquiries.Contracts;

public enum InquiryState
{
    /// <summary>Waits for the owner's answer.</summary>
    Open,

    /// <summary>The owner has answered; waits for the asker.</summary>
    Answered,

    /// <summary>Ended with a reason; either side may reopen it.</summary>
    Closed,
}
