using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

internal sealed class PasswordForm
{
    [Display(Name = "Present password")]
    [Required(ErrorMessage = "Please enter your password.")]
    [StringLength(128, ErrorMessage = "The password may have at most {1} characters.")]
    public string CurrentPassword { get; set; } = "";

    [Display(Name = "New password")]
    [Required(ErrorMessage = "Please enter a password.")]
    [StringLength(128, ErrorMessage = "The password may have at most {1} characters.")]
    public string Password { get; set; } = "";
}
