using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;

namespace Exchange.Listings.ViewModels;

/// <summary>Which fields of an offer's form belong to which mode, as the form shows them.</summary>
internal static class OfferFields
{
    public static bool IsOf(OfferMode mode, string field) => field switch
    {
        nameof(OfferForm.Mode) => false,
        nameof(OfferForm.Amount) or nameof(OfferForm.Note) => true,
        nameof(OfferForm.TermEnd) or nameof(OfferForm.Territory) or nameof(OfferForm.FieldOfUse) => mode.IsLicence(),
        nameof(OfferForm.Sublicensing) or nameof(OfferForm.IsOutsideGranted) => mode.IsLicence() && mode != OfferMode.OpenLicence,
        nameof(OfferForm.IsOwnUse) => mode == OfferMode.OrdinaryLicence,
        nameof(OfferForm.AnnouncementNumber) or nameof(OfferForm.AnnouncedOn) or nameof(OfferForm.HasEvaluationReport) or nameof(OfferForm.ReportSaysNo) or nameof(OfferForm.FeeJustification)
            => mode == OfferMode.OpenLicence,
        nameof(OfferForm.FeeMethod) or nameof(OfferForm.InstalmentPlan) => mode is not (OfferMode.Auction or OfferMode.EquityContribution),
        nameof(OfferForm.AssignedRight) or nameof(OfferForm.AfterUse) or nameof(OfferForm.IsStateOwned) => mode == OfferMode.Assignment,
        nameof(OfferForm.IsPricedByAgreement) or nameof(OfferForm.PublicisedOn) => mode is not (OfferMode.Auction or OfferMode.OpenLicence),
        nameof(OfferForm.AppraisalNumber) or nameof(OfferForm.AppraisedOn) or nameof(OfferForm.AppraisalMethod) or nameof(OfferForm.Appraiser) or nameof(OfferForm.AppraisalValidUntil)
            => mode is OfferMode.Assignment or OfferMode.EquityContribution,
        nameof(OfferForm.Deposit) or nameof(OfferForm.PlannedOn) or nameof(OfferForm.ViewingFrom) or nameof(OfferForm.ViewingUntil) or nameof(OfferForm.HowToJoin)
            or nameof(OfferForm.Reserve) or nameof(OfferForm.Auctioneer) or nameof(OfferForm.AuctioneerLicence) => mode == OfferMode.Auction,
        nameof(OfferForm.PriceKind) or nameof(OfferForm.Maximum) or nameof(OfferForm.RoyaltyPercent) or nameof(OfferForm.RoyaltyBase) or nameof(OfferForm.EntryFee)
            or nameof(OfferForm.Minimum) or nameof(OfferForm.HasAuditClause) or nameof(OfferForm.GrantedLicences) => mode != OfferMode.Auction,
        _ => mode == OfferMode.EquityContribution,
    };
}
