using System.ComponentModel.DataAnnotations;

namespace Exchange.Providers.ViewModels;

internal sealed class ExitForm
{
    [Display(Name = "Reason of the exit"), Required(ErrorMessage = "Give the reason of the exit: it is published."), StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? Reason { get; set; }
}
