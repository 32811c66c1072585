using System.ComponentModel.DataAnnotations;
using Exchange.Products.Contracts;

namespace Exchange.Products.ViewModels;

/// <summary>The calculator's address holds all of it, so that a result can be passed on.</summary>
internal sealed class CalculatorForm
{
    [Display(Name = "Loan")]
    public decimal? Amount { get; set; }

    [Display(Name = "Yearly rate in per cent")]
    public decimal? Rate { get; set; }

    [Display(Name = "Term in days")]
    public int? Days { get; set; }

    [Display(Name = "Guarantee fee, per cent a year")]
    public decimal? Guarantee { get; set; }

    [Display(Name = "Insurance premium, per cent of the loan")]
    public decimal? Premium { get; set; }

    [Display(Name = "Valuation fee")]
    public decimal? Appraisal { get; set; }

    [Display(Name = "Other fees")]
    public decimal? Other { get; set; }

    [Display(Name = "Subsidy of the interest")]
    public SubsidyMode? Mode { get; set; }

    [Display(Name = "Its value in per cent")]
    public decimal? Subsidy { get; set; }

    [Display(Name = "At most")]
    public decimal? Cap { get; set; }

    [Display(Name = "Share of the guarantee fee subsidised, per cent")]
    public decimal? GuaranteeSubsidy { get; set; }

    [Display(Name = "Share of the premium subsidised, per cent")]
    public decimal? PremiumSubsidy { get; set; }

    [Display(Name = "Share of the valuation subsidised, per cent")]
    public decimal? AppraisalSubsidy { get; set; }
}
