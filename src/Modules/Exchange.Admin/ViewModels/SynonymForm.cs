using System.ComponentModel.DataAnnotations;

namespace Exchange.Admin.ViewModels;

internal sealed class SynonymForm
{
    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(2000, ErrorMessage = "At most {1} characters.")]
    [Display(Name = "Forms, one a line")]
    public string? Forms { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(300, ErrorMessage = "At most {1} characters.")]
    [Display(Name = "Reason of the change")]
    public string? Reason { get; set; }
}
