using Exchange.Content.Domain;

namespace Exchange.Content.Services;

/// <summary>How kinds of notices of record are called: English msgids.</summary>
internal static class RecordTexts
{
    public static string NameOf(RecordKind kind) => kind switch
    {
        RecordKind.AuctionNotice => "Auction notice",
        RecordKind.AuctionResult => "Result of an auction",
        RecordKind.Participants => "List of participants",
        RecordKind.PilotFirms => "List of pilot firms",
        RecordKind.PledgeInformation => "Local pledge information",
        _ => "Other public notice",
    };
}
