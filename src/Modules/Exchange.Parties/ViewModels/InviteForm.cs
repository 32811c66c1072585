using System.ComponentModel.DataAnnotations;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

internal sealed class InviteForm
{
    [Display(Name = "E-mail")]
    [Required(ErrorMessage = "Please enter an e-mail address such as name@example.com.")]
    [MailAddress(ErrorMessage = "Please enter an e-mail address such as name@example.com.")]
    [StringLength(254, ErrorMessage = "At most 254 characters.")]
    public string? Email { get; set; }

    [Display(Name = "Role")]
    public MemberRole Role { get; set; } = MemberRole.Manager;
}
