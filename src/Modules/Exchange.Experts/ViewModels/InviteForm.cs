using System.ComponentModel.DataAnnotations;
using Exchange.Experts.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Experts.ViewModels;

internal sealed class InviteForm
{
    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(Expert.NameLength)]
    [Display(Name = "Name")]
    public string Name { get; set; } = "";

    [MailAddress(ErrorMessage = "Enter an e-mail address.")]
    [StringLength(Expert.EmailLength)]
    [Display(Name = "E-mail address of the account")]
    public string? Email { get; set; }
}
