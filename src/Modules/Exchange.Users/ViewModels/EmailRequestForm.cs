using System.ComponentModel.DataAnnotations;
using Exchange.Framework.Mvc;

namespace Exchange.Users.ViewModels;

internal sealed class EmailRequestForm
{
    [Display(Name = "New e-mail address")]
    [Required(ErrorMessage = "Please enter your e-mail address.")]
    [MailAddress(ErrorMessage = "Please enter a valid e-mail address.")]
    [StringLength(254, ErrorMessage = "Please enter a valid e-mail address.")]
    public string Email { get; set; } = "";

    [Display(Name = "Present password")]
    [Required(ErrorMessage = "Please enter your password.")]
    [StringLength(128, ErrorMessage = "The password may have at most {1} characters.")]
    public string CurrentPassword { get; set; } = "";
}
