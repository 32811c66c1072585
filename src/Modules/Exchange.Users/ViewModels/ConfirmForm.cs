using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

internal sealed class ConfirmForm
{
    [Required]
    [StringLength(64)]
    public string UserId { get; set; } = "";

    [Required]
    [StringLength(2000)]
    public string Code { get; set; } = "";

    [Display(Name = "Password")]
    [Required(ErrorMessage = "Please enter your password.")]
    [StringLength(128, ErrorMessage = "The password may have at most {1} characters.")]
    public string Password { get; set; } = "";
}
