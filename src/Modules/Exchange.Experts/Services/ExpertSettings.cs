using System.ComponentModel.DataAnnotations;

namespace Exchange.Experts.Services;

/// <summary>Settings section <c>ExpertSettings</c>.</summary>
internal sealed class ExpertSettings
{
    private const string Limit = "Enter a number from 1 to 60.";

    [Display(Name = "Service time of consultations, in working days", Description = "Published. Questions that wait longer are marked and listed.")]
    [Range(1, 60, ErrorMessage = Limit)]
    public int ConsultationDays { get; set; } = 5;

    [Display(Name = "Time to reply of drawn experts, in working days", Description = "Whoever has not replied by then stands among the operator's overdue deadlines.")]
    [Range(1, 60, ErrorMessage = Limit)]
    public int ReplyDays { get; set; } = 2;
}
