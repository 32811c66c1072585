using Exchange.Listings.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Listings.ViewModels;

/// <summary>The public page, also shown as the preview.</summary>
internal sealed record ListingPage
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required ListingState State { get; init; }

    public required string StateText { get; init; }

    public string? StateReason { get; init; }

    public required long Version { get; init; }

    public string? Problem { get; init; }

    public string? HowItWorks { get; init; }

    public string? Advantage { get; init; }

    public string? Readiness { get; init; }

    /// <summary>1 to 9.</summary>
    public int? ReadinessLevel { get; init; }

    public string? BuyerNeeds { get; init; }

    public string? NotFor { get; init; }

    public string? District { get; init; }

    public required DateOnly ExpiresOn { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public required string Owner { get; init; }

    /// <summary>Public page of the owner.</summary>
    public required string OwnerUrl { get; init; }

    public required bool OwnerVerified { get; init; }

    public required bool OwnerIsDemo { get; init; }

    public required IReadOnlyList<ListingRightRow> Rights { get; init; }

    /// <summary>For the check-up of the register.</summary>
    public required IReadOnlyList<Guid> RightIds { get; init; }

    /// <summary>What the check-up is asked: the modes on offer.</summary>
    public required IReadOnlyList<TradeQuestion> Questions { get; init; }

    public required IReadOnlyList<OfferRow> Offers { get; init; }

    public required IReadOnlyList<ListingFileRow> Files { get; init; }

    public required IReadOnlyList<HistoryRow> History { get; init; }

    /// <summary>A mode moves the right itself, which only the registration at CNIPA does (GEN-02).</summary>
    public required bool TransfersRight { get; init; }

    /// <summary>A pledge is on record against one of the rights.</summary>
    public required bool HasPledge { get; init; }

    public required bool IsDemo { get; init; }

    /// <summary>The reader may act for the owner.</summary>
    public required bool IsMine { get; init; }

    public required bool IsBlocked { get; init; }

    public bool IsOver => State is ListingState.Closed or ListingState.Expired;

    public bool CanInquire => State == ListingState.Published;
}
