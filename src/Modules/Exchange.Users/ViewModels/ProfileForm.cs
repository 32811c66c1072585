using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

internal sealed class ProfileForm
{
    /// <summary>What was stored when the form was opened: something else by now is a conflict.</summary>
    [StringLength(64)]
    public string? Seen { get; set; }

    [Display(Name = "Name")]
    [StringLength(50, ErrorMessage = "The name may have at most {1} characters.")]
    public string? DisplayName { get; set; }

    [Display(Name = "Telephone")]
    [RegularExpression(@"^\+?[0-9][0-9 \-]{5,30}$", ErrorMessage = "Please enter the whole number: 6 to 31 digits, spaces and hyphens.")]
    public string? Phone { get; set; }

    [Display(Name = "Language")]
    [Required(ErrorMessage = "Please choose a language.")]
    [RegularExpression("^(zh-CN|en)$", ErrorMessage = "Please choose a language.")]
    public string Culture { get; set; } = "zh-CN";
}
