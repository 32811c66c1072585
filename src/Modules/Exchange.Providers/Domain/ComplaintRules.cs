using System.ComponentModel.DataAnnotations;

namespace Exchange.Providers.Domain;

/// <summary>What the site promises about complaints, in working days; published where one complains.</summary>
internal sealed class ComplaintRules
{
    [Display(Name = "Complaint: the operator takes it up or not within (working days)"), Range(1, 60)]
    public int TakeUpDays { get; set; } = 5;

    [Display(Name = "Complaint: the provider answers within (working days)"), Range(1, 60)]
    public int AnswerDays { get; set; } = 5;

    [Display(Name = "Complaint: decided after it was taken up within (working days)"), Range(1, 120)]
    public int DecideDays { get; set; } = 15;
}
