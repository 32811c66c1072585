using System.ComponentModel.DataAnnotations;

namespace Exchange.Imports.ViewModels;

internal sealed class ImportFetchModel
{
    [Display(Name = "Number of the patent")]
    [Required(ErrorMessage = "Enter the number of the patent.")]
    [StringLength(60, ErrorMessage = "The number is too long: at most 60 characters.")]
    public string? Number { get; set; }
}
