using System.ComponentModel.DataAnnotations;
using Exchange.Providers.Domain;

namespace Exchange.Providers.ViewModels;

/// <summary>One text: an answer or a complaint.</summary>
internal sealed class TextForm
{
    public long Version { get; set; }

    [Display(Name = "Text"), Required(ErrorMessage = "Write something first."), StringLength(ProviderLead.MaxLength, ErrorMessage = "At most {1} characters.")]
    public string? Text { get; set; }
}
