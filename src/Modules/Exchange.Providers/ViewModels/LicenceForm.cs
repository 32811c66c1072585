using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Exchange.Providers.ViewModels;

internal sealed class LicenceForm
{
    [Display(Name = "Kind of licence"), Required(ErrorMessage = "Choose the kind of licence.")]
    public string? Kind { get; set; }

    [Display(Name = "Number of the licence"), Required(ErrorMessage = "Enter the number."), StringLength(100, ErrorMessage = "At most {1} characters.")]
    public string? Number { get; set; }

    [Display(Name = "Valid from"), Required(ErrorMessage = "Enter the first day.")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Valid to")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "Scan of the licence")]
    public IFormFile? File { get; set; }
}
