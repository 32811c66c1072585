using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

/// <summary>Switches the second step on: with the app's code, and with the password because it changes who gets in.</summary>
internal sealed class AuthenticatorForm
{
    [Display(Name = "Code")]
    [Required(ErrorMessage = "Please enter the code.")]
    [StringLength(20, ErrorMessage = "The code is wrong.")]
    public string Code { get; set; } = "";

    [Display(Name = "Present password")]
    [Required(ErrorMessage = "Please enter your password.")]
    [StringLength(128, ErrorMessage = "The password may have at most {1} characters.")]
    public string CurrentPassword { get; set; } = "";
}
