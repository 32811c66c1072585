namespace Exchange.Inquiries.Contracts;

public enum InquirySide
{
    /// <summary>The party that asks about a listing.</summary>
    Asker,

    /// <summary>The party that owns the listing.</summary>
    Owner,
}
