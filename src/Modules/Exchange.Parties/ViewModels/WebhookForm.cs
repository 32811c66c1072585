using System.ComponentModel.DataAnnotations;
using Exchange.Parties.Domain;

namespace Exchange.Parties.ViewModels;

internal sealed class WebhookForm
{
    [Display(Name = "Name of the webhook")]
    [Required(ErrorMessage = "Please say what the webhook is for.")]
    [StringLength(Webhook.MaxNameLength, ErrorMessage = "At most {1} characters.")]
    public string? Name { get; set; }

    [Display(Name = "Address that is told")]
    [Required(ErrorMessage = "Please enter an address that begins with https://.")]
    [StringLength(Webhook.MaxUrlLength, ErrorMessage = "At most {1} characters.")]
    public string? Url { get; set; }

    [Display(Name = "Address of the search")]
    [Required(ErrorMessage = "Please copy the address of a catalog with its filters.")]
    [StringLength(Webhook.MaxSearchLength, ErrorMessage = "At most {1} characters.")]
    public string? Search { get; set; }
}
