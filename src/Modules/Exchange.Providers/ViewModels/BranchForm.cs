using System.ComponentModel.DataAnnotations;

namespace Exchange.Providers.ViewModels;

internal sealed class BranchForm
{
    [Display(Name = "Sci-tech branch")]
    public bool IsTechBranch { get; set; }

    [Display(Name = "Basis"), StringLength(300, ErrorMessage = "At most {1} characters.")]
    public string? Basis { get; set; }
}
