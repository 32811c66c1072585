using System.ComponentModel.DataAnnotations;

namespace Exchange.Needs.Services;

/// <summary>Settings section <c>NeedReviewSettings</c>.</summary>
internal sealed class NeedReviewSettings
{
    /// <summary>Within so many hours a submitted need should be reviewed; older ones are marked.</summary>
    [Display(Name = "Service time in hours", Description = "A submitted need should be reviewed within this time. Older ones are marked in the queue.")]
    [Range(1, 720, ErrorMessage = "Enter a number of hours from 1 to 720.")]
    public int ServiceHours { get; set; } = 48;
}
