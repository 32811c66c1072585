using System.ComponentModel.DataAnnotations;
using Exchange.Policies.Domain.Supports;

namespace Exchange.Policies.ViewModels;

/// <summary>The questions of the policy calculator, as they stand in the address.</summary>
internal sealed class FirmForm
{
    /// <summary>What is ticked under the categories when none of them is meant.</summary>
    public const string NoCategory = "NONE";

    [Display(Name = "District")]
    public string? District { get; set; }

    [Display(Name = "Size of the firm")]
    public FirmSize? Size { get; set; }

    /// <summary>Nothing ticked is nothing said.</summary>
    public string[] Categories { get; set; } = [];

    // Null says nothing: what nobody has said is not held against the firm.
    [Display(Name = "We own valid patents or other IP")]
    public bool? ValidIp { get; set; }

    [Display(Name = "Taxable income below 1,000,000 yuan last year")]
    public bool? LowIncome { get; set; }

    [Display(Name = "A patent is under an open licence")]
    public bool? OpenLicence { get; set; }

    [Display(Name = "We contribute technology for shares")]
    public bool? Equity { get; set; }

    [Display(Name = "We have income from transferring technology")]
    public bool? Transfer { get; set; }

    [Display(Name = "Loan in yuan"), Range(1, 9_999_999_999, ErrorMessage = "Enter an amount between {1} and {2}.")]
    public decimal? Loan { get; set; }

    [Display(Name = "Yearly rate in per cent"), Range(0, 100, ErrorMessage = "Enter a number between {1} and {2}.")]
    public decimal? Rate { get; set; }

    [Display(Name = "Term in days"), Range(1, 10_950, ErrorMessage = "Enter a number between {1} and {2}.")]
    public int? Days { get; set; }

    [Display(Name = "Valuation fee in yuan"), Range(0, 9_999_999_999, ErrorMessage = "Enter an amount between {1} and {2}.")]
    public decimal? Appraisal { get; set; }

    [Display(Name = "Guarantee fee, per cent a year"), Range(0, 100, ErrorMessage = "Enter a number between {1} and {2}.")]
    public decimal? Guarantee { get; set; }

    [Display(Name = "Insurance premium, per cent of the loan"), Range(0, 100, ErrorMessage = "Enter a number between {1} and {2}.")]
    public decimal? Premium { get; set; }

    [Display(Name = "Patent fees of a year in yuan, unreduced"), Range(0, 9_999_999_999, ErrorMessage = "Enter an amount between {1} and {2}.")]
    public decimal? PatentFees { get; set; }

    /// <summary>Rules of which day; null for today.</summary>
    [Display(Name = "Rules in force on")]
    public DateOnly? On { get; set; }

    /// <summary>Whether the form was sent: a bare address shows only the questions.</summary>
    public bool Asked { get; set; }
}
