using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

internal sealed class SmsForm
{
    [Display(Name = "Mobile number")]
    [Required(ErrorMessage = "Please enter your mobile number.")]
    [StringLength(32, ErrorMessage = "Please enter a mobile number: 11 digits, or + and the country's code.")]
    public string Phone { get; set; } = "";

    public string? ReturnUrl { get; set; }
}
