using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

/// <summary>A telephone that is to sign its owner in.</summary>
internal sealed class SmsLinkForm
{
    [Display(Name = "Mobile number")]
    [Required(ErrorMessage = "Please enter your mobile number.")]
    [StringLength(32, ErrorMessage = "Please enter a mobile number: 11 digits, or + and the country's code.")]
    public string Phone { get; set; } = "";

    [Display(Name = "Present password")]
    [Required(ErrorMessage = "Please enter your password.")]
    [StringLength(128, ErrorMessage = "The password may have at most {1} characters.")]
    public string CurrentPassword { get; set; } = "";
}
