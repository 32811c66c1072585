namespace Exchange.Admin.Services;

/// <summary>English msgids of fields of modules that do not name all of theirs yet; a module that does needs none of these.</summary>
internal static class AuditFieldTexts
{
    private static readonly Dictionary<string, string> _captions = new(StringComparer.Ordinal)
    {
        ["PartyId"] = "Party",
        ["IsDemo"] = "Example data",
        ["DecidedAt"] = "Decided on",
        ["DecidedBy"] = "Decided by",
        ["Reason"] = "Reason",
        ["FileId"] = "File",
        ["EvidenceFileId"] = "File of the evidence",
        ["UserId"] = "Account",
        ["SubmittedAt"] = "Submitted on",
        ["SubmittedBy"] = "Submitted by",
        ["ListingId"] = "Listing",
        ["RightId"] = "IP right",
        ["ProviderId"] = "Provider",
        ["EventId"] = "Event",
        ["Text"] = "Text",
        ["Note"] = "Note",
        ["Slot"] = "Slot",
        ["PublishedAt"] = "Published on",
        ["PublishedBy"] = "Published by",
        ["IsPublished"] = "Public",
        ["IsRemoved"] = "Removed",
        ["Districts"] = "Districts",
        ["District"] = "District",
        ["ValidFrom"] = "Valid from",
        ["ValidTo"] = "Valid until",
        ["DueOn"] = "Due on",
        ["EndedAt"] = "Ended on",
        ["ClosedAt"] = "Closed on",
        ["Sha256"] = "Digest (SHA-256)",
        ["At"] = "Time",
        ["AnsweredAt"] = "Answered on",
        ["StartsAt"] = "Begins",
        ["EndsAt"] = "Ends",
        ["Capacity"] = "Places",
        ["Place"] = "Place",
        ["Outcome"] = "Outcome",
        ["OwnerPartyId"] = "Owner",
        ["Link"] = "Link",
        ["CheckedAt"] = "Checked on",
        ["CheckedBy"] = "Checked by",
        ["RecordedAt"] = "Recorded on",
        ["AcceptedAt"] = "Accepted on",
        ["AddedAt"] = "Added on",
        ["SentAt"] = "Sent on",
        ["ToldAt"] = "Told on",
        ["ConfirmedAt"] = "Confirmed on",
        ["SignedUpAt"] = "Signed up on",
        ["Stage"] = "Stage",
        ["Mode"] = "Mode",
        ["Culture"] = "Language",
        ["DecisionReason"] = "Reason of the decision",
    };

    public static IReadOnlyCollection<string> All => _captions.Values;

    public static string? Find(string name) => _captions.GetValueOrDefault(name);
}
