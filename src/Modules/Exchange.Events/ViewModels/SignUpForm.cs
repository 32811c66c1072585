using System.ComponentModel.DataAnnotations;
using Exchange.Events.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Events.ViewModels;

internal sealed class SignUpForm
{
    private const string Missing = "Please fill in this field.";
    private const string TwoLines = "Write this in one line, without a line break.";

    [Display(Name = "Your name"), OneLine(ErrorMessage = TwoLines), Required(ErrorMessage = Missing), StringLength(SignUp.NameLength, ErrorMessage = "At most {1} characters.")]
    public string? Name { get; set; }

    [Display(Name = "Organisation"), OneLine(ErrorMessage = TwoLines), StringLength(SignUp.OrganisationLength, ErrorMessage = "At most {1} characters.")]
    public string? Organisation { get; set; }

    [Display(Name = "Phone"), OneLine(ErrorMessage = TwoLines), StringLength(SignUp.PhoneLength, ErrorMessage = "At most {1} characters.")]
    public string? Phone { get; set; }

    [Display(Name = "E-mail address"), Required(ErrorMessage = Missing), EmailAddress(ErrorMessage = "This is no e-mail address."), StringLength(SignUp.EmailLength, ErrorMessage = "At most {1} characters.")]
    public string? Email { get; set; }

    [Display(Name = "The organiser may see my phone number and e-mail address")]
    public bool AgreesToContact { get; set; }
}
