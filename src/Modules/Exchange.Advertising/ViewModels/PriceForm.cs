using System.ComponentModel.DataAnnotations;
using Exchange.Advertising.Domain;

namespace Exchange.Advertising.ViewModels;

internal sealed class PriceForm
{
    [Required(ErrorMessage = "Choose a place.")]
    [EnumDataType(typeof(AdSlot), ErrorMessage = "Choose a place.")]
    [Display(Name = "Place")]
    public AdSlot? Slot { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [Display(Name = "In force from")]
    public DateOnly? ValidFrom { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [Display(Name = "Price of a begun week")]
    public decimal? WeekYuan { get; set; }
}
