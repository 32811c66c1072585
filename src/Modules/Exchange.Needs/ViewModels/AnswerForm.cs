using System.ComponentModel.DataAnnotations;

namespace Exchange.Needs.ViewModels;

internal sealed class AnswerForm
{
    /// <summary><c>proposal</c>, <c>expert</c>, <c>right:</c> or <c>listing:</c> with the id.</summary>
    [Display(Name = "What does your answer rest on?"), StringLength(60)]
    public string Basis { get; set; } = "proposal";

    [Display(Name = "Your answer"), Required(ErrorMessage = "Write what you offer."), StringLength(4000, ErrorMessage = "At most {1} characters.")]
    public string Text { get; set; } = "";

    [Display(Name = "Which of the target's figures does it reach?"), StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? Reaches { get; set; }

    [Display(Name = "Technology readiness"), Range(1, 9, ErrorMessage = "Choose a level from 1 to 9.")]
    public int? Readiness { get; set; }

    [Display(Name = "Price, roughly")]
    public decimal? Amount { get; set; }

    [Display(Name = "Months until it works"), Range(1, 120, ErrorMessage = "Enter a number of months from 1 to 120.")]
    public int? Months { get; set; }

    [Display(Name = "When the firm accepts, it may see our contact")]
    public bool Agrees { get; set; } = true;
}
