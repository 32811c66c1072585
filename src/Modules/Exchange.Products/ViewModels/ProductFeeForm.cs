using System.ComponentModel.DataAnnotations;

namespace Exchange.Products.ViewModels;

internal sealed class ProductFeeForm
{
    [Display(Name = "What is charged"), StringLength(60, ErrorMessage = "At most {1} characters.")]
    public string? Kind { get; set; }

    [Display(Name = "Per cent")]
    public decimal? Percent { get; set; }

    [Display(Name = "Or an amount")]
    public decimal? Amount { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Kind) && Percent is null && Amount is null;
}
