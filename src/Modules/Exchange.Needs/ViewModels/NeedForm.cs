using System.ComponentModel.DataAnnotations;
using Exchange.Needs.Contracts;

namespace Exchange.Needs.ViewModels;

/// <summary>A need as typed: three answers suffice, the rest helps.</summary>
internal sealed class NeedForm
{
    /// <summary>Of the stored need when the form was opened.</summary>
    public long Version { get; set; }

    [Display(Name = "What do you need, in one line?"), Required(ErrorMessage = "Say in one line what you need."), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string Title { get; set; } = "";

    [Display(Name = "What is the problem?"), StringLength(2000, ErrorMessage = "At most {1} characters.")]
    public string? Problem { get; set; }

    [Display(Name = "Under which conditions must it work?"), StringLength(2000, ErrorMessage = "At most {1} characters.")]
    public string? Conditions { get; set; }

    [Display(Name = "Which figures must be reached?"), StringLength(2000, ErrorMessage = "At most {1} characters.")]
    public string? Target { get; set; }

    [Display(Name = "What do you offer?")]
    public RewardKind RewardKind { get; set; }

    [Display(Name = "Amount")]
    public decimal? Amount { get; set; }

    [Display(Name = "Who may answer?"), StringLength(300, ErrorMessage = "At most {1} characters.")]
    public string? WhoMayAnswer { get; set; }

    [Display(Name = "Answers until"), Required(ErrorMessage = "Choose the last day for answers.")]
    public DateOnly? Deadline { get; set; }

    [Display(Name = "V-Ti technology")]
    public string? Node { get; set; }

    [Display(Name = "District")]
    public string? District { get; set; }

    [Display(Name = "Details for those only whom you let in"), StringLength(2000, ErrorMessage = "At most {1} characters.")]
    public string? Details { get; set; }

    [Display(Name = "Do not name us on the public page")]
    public bool HidesName { get; set; }

    [Display(Name = "Title in English"), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? TitleEn { get; set; }

    [Display(Name = "The problem in English"), StringLength(2000, ErrorMessage = "At most {1} characters.")]
    public string? ProblemEn { get; set; }
}
