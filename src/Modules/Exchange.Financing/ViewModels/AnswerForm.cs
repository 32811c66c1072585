using System.ComponentModel.DataAnnotations;
using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

internal sealed class AnswerForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Choose an answer.")]
    [EnumDataType(typeof(AnswerKind), ErrorMessage = "Choose an answer.")]
    public AnswerKind? Kind { get; set; }

    [Display(Name = "Indicative yearly rate in per cent")]
    public decimal? Rate { get; set; }

    [Display(Name = "Indicative limit")]
    public decimal? Limit { get; set; }

    [Display(Name = "Term in months")]
    public int? TermMonths { get; set; }

    [Display(Name = "Guarantee fee in per cent a year")]
    public decimal? Guarantee { get; set; }

    [Display(Name = "Insurance premium in per cent")]
    public decimal? Premium { get; set; }

    [Display(Name = "Valuation fee")]
    public decimal? Appraisal { get; set; }

    [Display(Name = "Other fees together")]
    public decimal? Other { get; set; }

    /// <summary>What is left empty costs nothing: it is stated as zero.</summary>
    [Display(Name = "No other fees: what is left empty here costs nothing")]
    public bool NoOtherFees { get; set; }

    [Display(Name = "Holds until")]
    public DateOnly? ValidUntil { get; set; }

    [Display(Name = "Reason")]
    public DeclineReason? Reason { get; set; }

    /// <summary>Conditions, question or comment, by the kind of answer.</summary>
    [StringLength(LenderAnswer.TextLength, ErrorMessage = "At most 1,000 characters.")]
    public string? Text { get; set; }
}
