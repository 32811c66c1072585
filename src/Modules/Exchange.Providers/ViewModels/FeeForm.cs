using System.ComponentModel.DataAnnotations;

namespace Exchange.Providers.ViewModels;

internal sealed class FeeForm
{
    [Display(Name = "Service"), StringLength(100, ErrorMessage = "At most {1} characters.")]
    public string? Item { get; set; }

    [Display(Name = "Price"), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? Price { get; set; }
}
