using System.ComponentModel.DataAnnotations;
using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

internal sealed class ReasonForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Say why.")]
    [StringLength(Expert.ReasonLength)]
    public string Reason { get; set; } = "";
}
