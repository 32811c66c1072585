using System.ComponentModel.DataAnnotations;

namespace Exchange.Content.ViewModels;

internal sealed class NewContentForm
{
    [Display(Name = "Kind of text")]
    [Required(ErrorMessage = "Please choose the kind of text.")]
    public string? Type { get; set; }

    [Display(Name = "Language")]
    [Required(ErrorMessage = "Please choose the language.")]
    public string? Culture { get; set; }

    [Display(Name = "Title")]
    [Required(ErrorMessage = "Please enter the title.")]
    [StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? Title { get; set; }
}
