using System.ComponentModel.DataAnnotations;
using Exchange.Financing.Domain;
using Exchange.Products.Contracts;

namespace Exchange.Financing.ViewModels;

/// <summary>What is missing may be saved; see <see cref="DossierCheck"/>.</summary>
internal sealed class NeedForm
{
    public long Version { get; set; }

    [Display(Name = "Amount needed")]
    public decimal? Amount { get; set; }

    [Display(Name = "For how many months")]
    public int? TermMonths { get; set; }

    [Display(Name = "Purpose")]
    public FundPurpose? Purpose { get; set; }

    [Display(Name = "What the money is used for")]
    [StringLength(Dossier.UseLength, ErrorMessage = "At most 500 characters.")]
    public string? Use { get; set; }

    [Display(Name = "Kinds of product that you wish")]
    public List<ProductKind> Wishes { get; set; } = [];

    [Display(Name = "District")]
    [StringLength(10)]
    public string? District { get; set; }

    [Display(Name = "In the high-tech zone")]
    public bool InZone { get; set; }

    [Display(Name = "Categories that your firm holds")]
    public List<string> Categories { get; set; } = [];
}
