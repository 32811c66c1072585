using System.ComponentModel.DataAnnotations;

namespace Exchange.Financing.Services;

/// <summary>Settings section <c>FinancingSettings</c>.</summary>
internal sealed class FinancingSettings
{
    [Display(Name = "Clock of lenders, in working days", Description = "Published. Lenders who have not answered by then are marked as overdue. A clock that runs already keeps its day.")]
    [Range(1, 60, ErrorMessage = "Enter a number from 1 to 60.")]
    public int AnswerDays { get; set; } = 5;
}
