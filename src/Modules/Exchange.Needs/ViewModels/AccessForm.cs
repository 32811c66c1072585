using System.ComponentModel.DataAnnotations;

namespace Exchange.Needs.ViewModels;

internal sealed class AccessForm
{
    [Display(Name = "Who are you, and why do you want to read them?"), Required(ErrorMessage = "Say why you ask: the firm decides by it."), StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string Purpose { get; set; } = "";
}
