namespace Exchange.Content.Domain;

/// <summary>What a notice of record announces.</summary>
internal enum RecordKind
{
    AuctionNotice,
    AuctionResult,
    Participants,
    PilotFirms,

    /// <summary>Local information on pledges; it always carries the sentence of rules GEN-02.</summary>
    PledgeInformation,
    Other,
}
