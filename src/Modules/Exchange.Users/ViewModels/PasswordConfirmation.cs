using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

/// <summary>The password once more before a step that cannot be undone or weakens the account.</summary>
internal sealed class PasswordConfirmation
{
    [Display(Name = "Present password")]
    [Required(ErrorMessage = "Please enter your password.")]
    [StringLength(128, ErrorMessage = "The password may have at most {1} characters.")]
    public string CurrentPassword { get; set; } = "";
}
