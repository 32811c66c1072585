using System.ComponentModel.DataAnnotations;

namespace Exchange.Media.ViewModels;

internal sealed class FolderForm
{
    [Display(Name = "Name of the folder")]
    [StringLength(60, ErrorMessage = "At most {1} characters.")]
    public string? Name { get; set; }

    [Display(Name = "Lies in")]
    public Guid ParentId { get; set; }

    public long Version { get; set; }
}
