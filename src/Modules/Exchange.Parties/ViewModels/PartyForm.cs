using System.ComponentModel.DataAnnotations;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Http;

namespace Exchange.Parties.ViewModels;

/// <summary>Create and edit; which fields count depends on the kind.</summary>
internal sealed class PartyForm
{
    /// <summary>The choice of those who are not in the city; a required choice has no empty value.</summary>
    public const string Outside = "outside";

    public PartyKind Kind { get; set; }

    [Display(Name = "Kind of organisation")]
    public OrganisationKind? OrganisationKind { get; set; }

    [Display(Name = "Name")]
    [Required(ErrorMessage = "Please enter the name.")]
    [StringLength(200, MinimumLength = 2, ErrorMessage = "The name has 2 to 200 characters.")]
    public string? Name { get; set; }

    [Display(Name = "Unified social credit code")]
    [StringLength(40, ErrorMessage = "The code has 18 characters.")]
    public string? CreditCode { get; set; }

    [Display(Name = "Country or region")]
    [StringLength(2, ErrorMessage = "Please choose the country or region.")]
    public string? Country { get; set; }

    [Display(Name = "Registration number")]
    [StringLength(60, ErrorMessage = "At most 60 characters.")]
    public string? RegistrationNumber { get; set; }

    /// <summary>A code of the city's districts (rules §13.1), or <see cref="Outside"/>.</summary>
    [Display(Name = "District")]
    [StringLength(10)]
    public string? District { get; set; }

    [Display(Name = "Located in the V-Ti High-Tech Zone")]
    public bool InZone { get; set; }

    [Display(Name = "State-owned, or controlled by a state-owned enterprise")]
    public bool IsStateOwned { get; set; }

    [Display(Name = "Address")]
    [StringLength(300, ErrorMessage = "At most 300 characters.")]
    public string? Address { get; set; }

    [Display(Name = "Contact person")]
    [StringLength(80, ErrorMessage = "At most 80 characters.")]
    public string? ContactPerson { get; set; }

    [Display(Name = "Telephone")]
    [RegularExpression(@"[0-9+\-() ]{5,40}", ErrorMessage = "Please enter the whole number: at least 5 digits, blanks, + and -.")]
    public string? ContactPhone { get; set; }

    [Display(Name = "E-mail")]
    [MailAddress(ErrorMessage = "Please enter an e-mail address such as name@example.com.")]
    [StringLength(254, ErrorMessage = "At most 254 characters.")]
    public string? ContactEmail { get; set; }

    [Display(Name = "Business licence")]
    public IFormFile? Licence { get; set; }

    [Display(Name = "I state that this is my own full name and that I act for myself.")]
    public bool Statement { get; set; }

    /// <summary>Of the party when the form was opened.</summary>
    public long Version { get; set; }
}
