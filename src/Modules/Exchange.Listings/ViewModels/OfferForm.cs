using System.ComponentModel.DataAnnotations;
using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

/// <summary>Terms of one mode as typed: amounts in yuan, rates in percent.</summary>
internal sealed class OfferForm
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

    [Display(Name = "The report concludes that the conditions of grant are not met")]
    public bool ReportSaysNo { get; set; }

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

    [Display(Name = "Instalments"), StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? InstalmentPlan { get; set; }

    [Display(Name = "The contract gives the owner a way to look into the accounts")]
    public bool HasAuditClause { get; set; }

    [Display(Name = "Licences granted already"), StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? GrantedLicences { get; set; }

    [Display(Name = "This offer does not overlap with the licences granted, in area, field and time")]
    public bool IsOutsideGranted { get; set; }

    [Display(Name = "The owner cannot work the patent itself and grants this one licence as its own use")]
    public bool IsOwnUse { get; set; }

    [Display(Name = "The price is agreed between the parties, not found by the listing")]
    public bool IsPricedByAgreement { get; set; }

    [Display(Name = "Name and price made public in the unit since")]
    public DateOnly? PublicisedOn { get; set; }

    [Display(Name = "Viewing from")]
    public DateOnly? ViewingFrom { get; set; }

    [Display(Name = "Viewing until")]
    public DateOnly? ViewingUntil { get; set; }

    [Display(Name = "Place, viewing and how to join"), StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? HowToJoin { get; set; }

    [Display(Name = "Reserve price")]
    public ReservePrice? Reserve { get; set; }

    [Display(Name = "Appraiser"), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? Appraiser { get; set; }

    [Display(Name = "Appraisal valid until")]
    public DateOnly? AppraisalValidUntil { get; set; }

    [Display(Name = "Unified social credit code of the company"), StringLength(30, ErrorMessage = "At most {1} characters.")]
    public string? CompanyCode { get; set; }

    [Display(Name = "Registered capital of the company")]
    public decimal? CompanyCapital { get; set; }

    [Display(Name = "Industry of the company"), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? CompanyIndustry { get; set; }

    [Display(Name = "Stage of the company or project"), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? CompanyStage { get; set; }

    [Display(Name = "Contributions of the partners in money"), StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? CashPartners { get; set; }

    [Display(Name = "Other commitments"), StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? Commitments { get; set; }

    [Display(Name = "Investment needed")]
    public decimal? Investment { get; set; }

    [Display(Name = "Use of the investment"), StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? InvestmentUse { get; set; }

    [Display(Name = "Reward of the inventors"), StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? InventorReward { get; set; }

    [Display(Name = "Number of the approval"), StringLength(100, ErrorMessage = "At most {1} characters.")]
    public string? ApprovalNumber { get; set; }

    [Display(Name = "Taxation")]
    public TaxChoice? Tax { get; set; }

    [Display(Name = "Exit"), StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? ExitTerms { get; set; }

    [Display(Name = "Venture capital, or a loan linked to equity, is welcome")]
    public bool WantsVenture { get; set; }

    [Display(Name = "Confidentiality of the papers")]
    public Confidentiality? Secrecy { get; set; }

    [Display(Name = "Other terms"), StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? Note { get; set; }
}
