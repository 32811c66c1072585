using System.ComponentModel.DataAnnotations;
using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <summary>Withdrawing and closing with an outcome.</summary>
internal sealed class EndForm
{
    public long Version { get; set; }

    [Display(Name = "How did it end?")]
    public DossierOutcome? Outcome { get; set; }

    [Display(Name = "Amount financed")]
    public decimal? Amount { get; set; }

    /// <summary>The request of the lender who financed it.</summary>
    [Display(Name = "Financed by")]
    public Guid? Lender { get; set; }

    [Display(Name = "Reason")]
    [StringLength(Dossier.ReasonLength, ErrorMessage = "At most 500 characters.")]
    public string? Reason { get; set; }
}
