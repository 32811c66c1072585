using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

internal sealed class SmsCodeForm
{
    public string Phone { get; set; } = "";

    [Display(Name = "Code")]
    [Required(ErrorMessage = "Please enter the code.")]
    [StringLength(20, ErrorMessage = "The code is wrong.")]
    public string Code { get; set; } = "";

    public string? ReturnUrl { get; set; }
}
