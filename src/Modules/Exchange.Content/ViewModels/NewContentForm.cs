using System.ComponentModel.DataAnnotations;
using Exchange.Content.Services;
using Exchange.Framework.Mvc;

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
    [OneLine(ErrorMessage = ContentCheck.TwoLines)]
    public string? Title { get; set; }
}
