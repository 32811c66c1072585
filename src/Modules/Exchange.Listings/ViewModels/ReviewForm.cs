using System.ComponentModel.DataAnnotations;
using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

internal sealed class ReviewForm
{
    public long Version { get; set; }

    [Display(Name = "Reasons")]
    public List<ReturnReason> Reasons { get; set; } = [];

    [Display(Name = "What must be changed"), StringLength(600, ErrorMessage = "At most {1} characters.")]
    public string? Text { get; set; }
}
