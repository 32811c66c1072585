using System.ComponentModel.DataAnnotations;
using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

internal sealed class PublicValueForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(40)]
    [Display(Name = "Digits")]
    public string? Digits { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(40)]
    [Display(Name = "Number of the lottery’s drawing")]
    public string? Period { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [Display(Name = "Day of the drawing")]
    public DateOnly? Day { get; set; }

    public TypedValue ToTyped() => new(Digits, Period, Day);
}
