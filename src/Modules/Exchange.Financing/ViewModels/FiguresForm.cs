using System.ComponentModel.DataAnnotations;

namespace Exchange.Financing.ViewModels;

/// <summary>What is missing may be saved; see <see cref="Domain.DossierCheck"/>.</summary>
internal sealed class FiguresForm
{
    public long Version { get; set; }

    [Display(Name = "Revenue of last year")]
    public decimal? Revenue { get; set; }

    [Display(Name = "Profit of last year")]
    public decimal? Profit { get; set; }

    [Display(Name = "Total assets")]
    public decimal? Assets { get; set; }

    [Display(Name = "Total debts")]
    public decimal? Debts { get; set; }

    [Display(Name = "People employed")]
    public int? Staff { get; set; }

    [Display(Name = "Year of founding")]
    public int? FoundedYear { get; set; }

    [Display(Name = "Are taxes or loans overdue today?")]
    public bool? HasArrears { get; set; }
}
