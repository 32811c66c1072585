using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

public sealed class ResetPasswordForm
{
    [Required]
    [StringLength(64)]
    public string UserId { get; set; } = "";

    [Required]
    [StringLength(2000)]
    public string Code { get; set; } = "";

    [Display(Name = "New password")]
    [Required(ErrorMessage = "Please enter a password.")]
    [StringLength(128, ErrorMessage = "The password may have at most {1} characters.")]
    public string Password { get; set; } = "";
}
