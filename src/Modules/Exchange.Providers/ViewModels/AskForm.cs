using System.ComponentModel.DataAnnotations;
using Exchange.Providers.Domain;

namespace Exchange.Providers.ViewModels;

internal sealed class AskForm
{
    [Display(Name = "Your question"), Required(ErrorMessage = "Write your question."), StringLength(ProviderLead.MaxLength, ErrorMessage = "At most {1} characters.")]
    public string? Text { get; set; }

    [Display(Name = "How to reach you"), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? Contact { get; set; }
}
