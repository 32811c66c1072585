using System.ComponentModel.DataAnnotations;
using Exchange.Content.Domain;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Exchange.Content.ViewModels;

/// <summary>Asks for mail about new texts.</summary>
internal sealed class DigestForm
{
    public const string Daily = "daily";
    public const string Weekly = "weekly";

    [Display(Name = "E-mail address")]
    [Required(ErrorMessage = "Please enter your e-mail address.")]
    [StringLength(DigestSubscription.EmailLength, ErrorMessage = "Please enter a valid e-mail address.")]
    [RegularExpression(@"\s*[^\s@<>(),;:""\[\]\\]{1,64}@[^\s@<>(),;:""\[\]\\.]+(\.[^\s@<>(),;:""\[\]\\.]+)+\s*", ErrorMessage = "Please enter a valid e-mail address.")]
    public string Email { get; set; } = "";

    [ValidateNever]
    public List<string> Types { get; set; } = [];

    [ValidateNever]
    public List<string> Topics { get; set; } = [];

    [Display(Name = "Only texts with these words")]
    [StringLength(DigestChoice.WordsLength, ErrorMessage = "This is too long.")]
    [OneLine(ErrorMessage = "Write this in one line, without a line break.")]
    public string? Words { get; set; }

    [Display(Name = "Language of the mails")]
    [ValidateNever]
    public string Language { get; set; } = "";

    [Display(Name = "How often")]
    [ValidateNever]
    public string Period { get; set; } = Weekly;
}
