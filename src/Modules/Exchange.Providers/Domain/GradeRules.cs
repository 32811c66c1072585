using System.ComponentModel.DataAnnotations;

namespace Exchange.Providers.Domain;

/// <summary>The published rules of the grade: a model of this site (not law), which the operator may change.</summary>
internal sealed class GradeRules
{
    [Display(Name = "Facts needed for a grade (answers and finished cases)"), Range(1, 100)]
    public int MinimumFacts { get; set; } = 5;

    [Display(Name = "Grade A: median answer within (hours)"), Range(1, 1000)]
    public int GoodHours { get; set; } = 24;

    [Display(Name = "Grade A: finished cases at least"), Range(0, 100)]
    public int GoodCases { get; set; } = 2;

    [Display(Name = "Grade C: median answer slower than (hours)"), Range(1, 10_000)]
    public int PoorHours { get; set; } = 120;

    [Display(Name = "Grade C: upheld complaints in a year at least"), Range(1, 100)]
    public int PoorComplaints { get; set; } = 2;
}
