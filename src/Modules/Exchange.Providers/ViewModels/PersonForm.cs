using System.ComponentModel.DataAnnotations;

namespace Exchange.Providers.ViewModels;

internal sealed class PersonForm
{
    [Display(Name = "Name of the contact"), StringLength(60, ErrorMessage = "At most {1} characters.")]
    public string? Name { get; set; }

    [Display(Name = "Role"), StringLength(100, ErrorMessage = "At most {1} characters.")]
    public string? Role { get; set; }

    [Display(Name = "Telephone or e-mail"), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? Contact { get; set; }
}
