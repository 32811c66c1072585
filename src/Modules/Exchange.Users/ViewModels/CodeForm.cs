using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

/// <summary>The second factor: a code of the authenticator or a recovery code.</summary>
internal sealed class CodeForm
{
    [Display(Name = "Code")]
    [Required(ErrorMessage = "Please enter the code.")]
    [StringLength(20, ErrorMessage = "The code is wrong.")]
    public string Code { get; set; } = "";

    public string? ReturnUrl { get; set; }
}
