using System.ComponentModel.DataAnnotations;
using Exchange.Framework.Mvc;

namespace Exchange.Users.ViewModels;

/// <summary>Asks for an address to which a link is sent.</summary>
internal sealed class EmailForm
{
    [Display(Name = "E-mail address")]
    [Required(ErrorMessage = "Please enter your e-mail address.")]
    [MailAddress(ErrorMessage = "Please enter a valid e-mail address.")]
    [StringLength(254, ErrorMessage = "Please enter a valid e-mail address.")]
    public string Email { get; set; } = "";
}
