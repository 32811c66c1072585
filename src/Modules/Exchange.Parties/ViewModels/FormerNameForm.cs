using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Exchange.Parties.ViewModels;

internal sealed class FormerNameForm
{
    [Display(Name = "Former name")]
    [Required(ErrorMessage = "Please enter the name.")]
    [StringLength(200, ErrorMessage = "The name has 2 to 200 characters.")]
    public string? FormerName { get; set; }

    [Display(Name = "Notice of the change of name")]
    public IFormFile? Proof { get; set; }
}
