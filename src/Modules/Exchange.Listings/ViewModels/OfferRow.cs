using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

/// <param name="ModeText">拍卖 or 竞价 by rule AUC-01.</param>
/// <param name="Action">What the action will do, in one sentence.</param>
internal sealed record OfferRow(
    OfferMode Mode, string ModeText, string BadgeClass, OfferState State, string StateText, string Price, string? PriceExact, string Action,
    IReadOnlyList<FieldRow> Terms, IReadOnlyList<string> Notices)
{
    /// <summary>The price is a share of sales or profit: what it would cost can be worked out.</summary>
    public bool IsRoyalty { get; init; }
}
