using System.ComponentModel.DataAnnotations;
using Exchange.Products.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Products.ViewModels;

/// <summary>Terms as typed: yuan and per cent.</summary>
internal sealed class ProductForm
{
    /// <summary>Of the stored product when the form was opened; 0 for a new one.</summary>
    public long Version { get; set; }

    [Display(Name = "Name of the product"), Required(ErrorMessage = "Enter a name."), StringLength(100, ErrorMessage = "At most {1} characters.")]
    public string Name { get; set; } = "";

    [Display(Name = "Kind of product"), Required(ErrorMessage = "Choose the kind of product.")]
    public ProductKind? Kind { get; set; }

    public List<IpKind> IpKinds { get; set; } = [];

    [Display(Name = "Smallest amount")]
    public decimal? Min { get; set; }

    [Display(Name = "Largest amount")]
    public decimal? Max { get; set; }

    [Display(Name = "Shortest term in days")]
    public int? MinDays { get; set; }

    [Display(Name = "Longest term in days")]
    public int? MaxDays { get; set; }

    [Display(Name = "Yearly rate in per cent (or its lower end)")]
    public decimal? RatePercent { get; set; }

    [Display(Name = "Upper end of the rate in per cent")]
    public decimal? RateMaxPercent { get; set; }

    [Display(Name = "Largest share of the right's value in per cent")]
    public decimal? LtvPercent { get; set; }

    public List<ProductFeeForm> Fees { get; set; } = [];

    [Display(Name = "Who may apply"), StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? WhoMayApply { get; set; }

    [Display(Name = "Documents asked for"), StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? Documents { get; set; }

    [Display(Name = "Description"), StringLength(2000, ErrorMessage = "At most {1} characters.")]
    public string? Description { get; set; }

    public List<string> Districts { get; set; } = [];

    [Display(Name = "Offered from"), Required(ErrorMessage = "Enter the first day.")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Offered to")]
    public DateOnly? ValidTo { get; set; }
}
