using System.ComponentModel.DataAnnotations;
using Exchange.Inquiries.Contracts;

namespace Exchange.Inquiries.ViewModels;

internal sealed class CloseForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Choose a reason.")]
    [Display(Name = "Reason")]
    public CloseReason? Reason { get; set; }
}
