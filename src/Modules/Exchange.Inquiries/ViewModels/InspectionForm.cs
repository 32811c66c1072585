using System.ComponentModel.DataAnnotations;

namespace Exchange.Inquiries.ViewModels;

internal sealed class InspectionForm
{
    [Required(ErrorMessage = "State the reason.")]
    [StringLength(500, ErrorMessage = "The reason may have at most {1} characters.")]
    [Display(Name = "Reason")]
    public string Reason { get; set; } = "";
}
