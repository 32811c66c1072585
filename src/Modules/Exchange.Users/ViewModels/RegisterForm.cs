using System.ComponentModel.DataAnnotations;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Exchange.Users.ViewModels;

internal sealed class RegisterForm
{
    [Display(Name = "E-mail address")]
    [Required(ErrorMessage = "Please enter your e-mail address.")]
    [MailAddress(ErrorMessage = "Please enter a valid e-mail address.")]
    [StringLength(254, ErrorMessage = "Please enter a valid e-mail address.")]
    public string Email { get; set; } = "";

    [Display(Name = "Password")]
    [Required(ErrorMessage = "Please enter a password.")]
    [StringLength(128, ErrorMessage = "The password may have at most {1} characters.")]
    public string Password { get; set; } = "";

    [Display(Name = "I have read the documents named here and consent to them.")]
    [Range(typeof(bool), "true", "true", ErrorMessage = "An account needs your consent to these documents.")]
    public bool Consent { get; set; }

    [ValidateNever]
    public string? ReturnUrl { get; set; }
}
