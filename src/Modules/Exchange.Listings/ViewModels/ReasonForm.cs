using System.ComponentModel.DataAnnotations;

namespace Exchange.Listings.ViewModels;

internal sealed class ReasonForm
{
    public long Version { get; set; }

    [Display(Name = "Reason"), StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? Reason { get; set; }

    [Display(Name = "New end")]
    public DateOnly? Until { get; set; }
}
