using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

internal sealed class ResetPasswordForm
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

    /// <summary>Ticked unless the person says otherwise: who had got in may have left a passkey behind.</summary>
    [Display(Name = "Also remove all passkeys of the account")]
    public bool RemovePasskeys { get; set; } = true;
}
