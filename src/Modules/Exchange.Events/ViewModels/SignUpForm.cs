using System.ComponentModel.DataAnnotations;
using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

internal sealed class SignUpForm
{
    private const string Missing = "Please fill in this field.";

    [Display(Name = "Your name"), Required(ErrorMessage = Missing), StringLength(SignUp.NameLength, ErrorMessage = "At most {1} characters.")]
    public string? Name { get; set; }

    [Display(Name = "Organisation"), StringLength(SignUp.OrganisationLength, ErrorMessage = "At most {1} characters.")]
    public string? Organisation { get; set; }

    [Display(Name = "Phone"), StringLength(SignUp.PhoneLength, ErrorMessage = "At most {1} characters.")]
    public string? Phone { get; set; }

    [Display(Name = "E-mail address"), Required(ErrorMessage = Missing), EmailAddress(ErrorMessage = "This is no e-mail address."), StringLength(SignUp.EmailLength, ErrorMessage = "At most {1} characters.")]
    public string? Email { get; set; }

    [Display(Name = "The organiser may see my phone number and e-mail address")]
    public bool AgreesToContact { get; set; }
}
