using System.ComponentModel.DataAnnotations;

namespace Exchange.Rights.Services;

/// <summary>Settings section <c>CheckUpSettings</c>: what the law leaves to the site.</summary>
internal sealed class CheckUpSettings
{
    [Display(Name = "A look into the register holds for so many days", Description = "A green light of the check-up turns grey when the register was last looked at longer ago. A choice of this site, not of a law.")]
    [Range(1, 365, ErrorMessage = "Enter a number of days from 1 to 365.")]
    public int ValidDays { get; set; } = 90;

    [Display(Name = "Buyers are told of terms shorter than so many years", Description = "The check-up says so of a right that ends sooner. A choice of this site, not of a law.")]
    [Range(1, 10, ErrorMessage = "Enter a number of years from 1 to 10.")]
    public int ShortTermYears { get; set; } = 3;
}
