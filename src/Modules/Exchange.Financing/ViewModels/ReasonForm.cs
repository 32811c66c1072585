using System.ComponentModel.DataAnnotations;
using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

internal sealed class ReasonForm
{
    [Display(Name = "Reason")]
    [StringLength(DossierOpening.ReasonLength)]
    public string? Reason { get; set; }
}
