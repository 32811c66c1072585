using System.ComponentModel.DataAnnotations;
using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

/// <summary>Terms of one mode as typed: amounts in yuan, rates in percent.</summary>
public sealed class OfferForm
{
    [Display(Name = "Mode")]
    public OfferMode Mode { get; set; }

    [Display(Name = "Kind of price")]
    public PriceKind PriceKind { get; set; }

    [Display(Name = "Amount")]
    public decimal? Amount { get; set; }

    [Display(Name = "Up to")]
    public decimal? Maximum { get; set; }

    [Display(Name = "Royalty in percent")]
    public decimal? RoyaltyPercent { get; set; }

    [Display(Name = "Royalty on")]
    public RoyaltyBase? RoyaltyBase { get; set; }

    [Display(Name = "Entry fee")]
    public decimal? EntryFee { get; set; }

    [Display(Name = "Least royalty a year")]
    public decimal? Minimum { get; set; }

    [Display(Name = "Territory"), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? Territory { get; set; }

    [Display(Name = "Field of use"), StringLength(300, ErrorMessage = "At most {1} characters.")]
    public string? FieldOfUse { get; set; }

    [Display(Name = "Licence ends on")]
    public DateOnly? TermEnd { get; set; }

    [Display(Name = "Sublicensing")]
    public Sublicensing? Sublicensing { get; set; }

    [Display(Name = "Payment of the fee")]
    public FeeMethod? FeeMethod { get; set; }

    [Display(Name = "Number of CNIPA's announcement"), StringLength(60, ErrorMessage = "At most {1} characters.")]
    public string? AnnouncementNumber { get; set; }

    [Display(Name = "Date of CNIPA's announcement")]
    public DateOnly? AnnouncedOn { get; set; }

    [Display(Name = "The patent evaluation report was filed with the open licence statement")]
    public bool HasEvaluationReport { get; set; }

    [Display(Name = "Justification of a high fee"), StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? FeeJustification { get; set; }

    [Display(Name = "What is assigned")]
    public AssignedRight? AssignedRight { get; set; }

    [Display(Name = "Own use by the assignor afterwards")]
    public AfterUse? AfterUse { get; set; }

    [Display(Name = "The seller is a state-owned enterprise")]
    public bool IsStateOwned { get; set; }

    [Display(Name = "Number of the appraisal report"), StringLength(100, ErrorMessage = "At most {1} characters.")]
    public string? AppraisalNumber { get; set; }

    [Display(Name = "Date of the appraisal")]
    public DateOnly? AppraisedOn { get; set; }

    [Display(Name = "Method of the appraisal")]
    public AppraisalMethod? AppraisalMethod { get; set; }

    [Display(Name = "Auctioneer"), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? Auctioneer { get; set; }

    [Display(Name = "Licence number of the auctioneer"), StringLength(100, ErrorMessage = "At most {1} characters.")]
    public string? AuctioneerLicence { get; set; }

    [Display(Name = "Deposit")]
    public decimal? Deposit { get; set; }

    [Display(Name = "Planned date")]
    public DateOnly? PlannedOn { get; set; }

    [Display(Name = "Basis of the value"), StringLength(300, ErrorMessage = "At most {1} characters.")]
    public string? ValueBasis { get; set; }

    [Display(Name = "Wanted shareholding from, in percent")]
    public decimal? ShareMinimum { get; set; }

    [Display(Name = "Wanted shareholding to, in percent")]
    public decimal? ShareMaximum { get; set; }

    [Display(Name = "What is contributed")]
    public EquityForm? EquityForm { get; set; }

    [Display(Name = "Company"), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? TargetCompany { get; set; }

    [Display(Name = "Other terms"), StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? Note { get; set; }
}
