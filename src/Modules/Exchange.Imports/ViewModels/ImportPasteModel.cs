using System.ComponentModel.DataAnnotations;

namespace Exchange.Imports.ViewModels;

internal sealed class ImportPasteModel
{
    [Display(Name = "Rows with their headers")]
    [Required(ErrorMessage = "Paste the rows together with their headers.")]
    [StringLength(2_000_000, ErrorMessage = "This is too much to paste. Save the sheet as a file and upload it.")]
    public string? Text { get; set; }
}
