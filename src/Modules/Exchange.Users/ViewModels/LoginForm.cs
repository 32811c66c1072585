using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

internal sealed class LoginForm
{
    [Display(Name = "E-mail address")]
    [Required(ErrorMessage = "Please enter your e-mail address.")]
    [StringLength(254, ErrorMessage = "Please enter a valid e-mail address.")]
    public string Email { get; set; } = "";

    [Display(Name = "Password")]
    [Required(ErrorMessage = "Please enter your password.")]
    [StringLength(128, ErrorMessage = "The password may have at most {1} characters.")]
    public string Password { get; set; } = "";

    public string? ReturnUrl { get; set; }
}
